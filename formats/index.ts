export { readYaml, type YamlRead } from './read-yaml.ts'
