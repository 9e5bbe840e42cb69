import { createServer, type Server } from 'node:net'

const message = (type: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(5)
  head.write(type)
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

const int16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2)
  bytes.writeInt16BE(value)
  return bytes
}

const int32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}

const text = (value: string): Buffer => Buffer.from(`${value}\0`)
const READY = message('Z', Buffer.from('I'))

/** 旧版数据库: speaks just enough of PostgreSQL's protocol to say how old it is. */
export function oldServer(number: string, version: string): Server {
  const columns = { number, version, encoding: 'UTF8' }
  const description = Object.keys(columns).map((name) =>
    Buffer.concat([text(name), int32(0), int16(0), int32(25), int16(-1), int32(-1), int16(0)]),
  )
  const values = Object.values(columns).map((value) =>
    Buffer.concat([int32(value.length), Buffer.from(value)]),
  )
  return createServer((socket) => {
    let greeted = false
    socket.on('error', () => undefined)
    socket.on('data', (data) => {
      if (!greeted) {
        greeted = true
        socket.write(Buffer.concat([message('R', int32(0)), READY]))
      } else if (data[0] === 'Q'.charCodeAt(0)) {
        socket.write(
          Buffer.concat([
            message('T', Buffer.concat([int16(3), ...description])),
            message('D', Buffer.concat([int16(3), ...values])),
            message('C', text('SELECT 1')),
            READY,
          ]),
        )
      } else socket.end()
    })
  })
}
