import { soundTerms } from './sound-terms.ts'
import { type Term, terms } from './term.ts'
import { TERMS_OF_ACTIVITY } from './terms-of-activity.ts'

/**
 * 不得涉及人在何处、在线多久的词: check-in, tracks, photographs as proof, visits counted per worker, log-in and activity
 * figures (`../shared/reference/law.md` §2.2 row 7, §2.3; G-16, G-29 to G-31). 照片 alone is not refused: an inspector
 * may keep one; a scheme that demands it of those assessed is.
 */
export const TERMS_OF_SPACE: readonly Term[] = [
  ...terms(
    '签到 打卡 轨迹 电子围栏 人脸识别 刷脸 步数 手机定位 手机号定位 gps定位 北斗定位 定位打卡 定位签 定位轨 位置定位 人员定位 实时定位 定位上传 定位核',
    '位置上报 位置信息 上报位置 实时位置 地理位置 经纬度 位置共享 共享位置 行踪 考勤率 指纹考勤',
    '拍照上传 拍照打 拍照留 拍照佐 拍照取 拍照为证 拍照证明 随手拍 照片佐证 照片为证 照片证明 照片留 照片上传 照片为准 上传照片 附照片 提供照片 提交照片 报送照片',
    '现场照片 水印照片 水印相机 工作照片 入户照片 合影 自拍 截图佐证 截图为证 截图证明 截图上传 上传截图 提供截图 提交截图 视频佐证 上传视频 录像佐证 录音佐证 全程录像 全程留痕',
    '每户拍 拍照 拍摄现场 工作照 接龙 app使用率 平台使用率 系统使用率 登录情况 登录天数 登陆情况 入户走访',
    '登录率 登录次数 登录数 登陆率 登陆次数 日活 月活 活跃度 活跃率 活跃用户 在线时长 在线率 上线率 使用时长',
    '安装率 下载量 下载率 注册率 激活率 关注率 点赞 转发 阅读量 学习时长 学习积分 刷屏 访问时长 人均使用',
    'geolocation geotag geofenc [gps] gpstrack checkinrate checkincount [checkin] [checkins] checkedinat [checkedin] clockincount clockinrate clockedin',
    'locationtrack tracklocation livelocation workerlocation stafflocation locationofworker locationofstaff locationproof',
    'trackingofworker trackingofstaff trackworker trackstaff whereabouts selfie facerecognition facialrecognition photoproof photoasproof photoevidence proofphoto photographasproof uploadphoto',
    'photouploadrequired screenshotasproof screenshotproof uploadscreenshot logincount loginrate numberoflogins loginfrequency logindays',
    'dailyactive monthlyactive activeusers screentime timeonline onlinetime hoursonline activityscore useractivity workeractivity staffactivity installrate installationrate',
    'weartracker wearabletracker trackerhours wornhours',
    '到岗照片 在岗照片 上岗照片 到位照片 行程记录 行程上报 出行记录 答题时长 答题次数 答题率',
    'downloadcount stepsperday dailysteps keystroke',
  ),
  ...TERMS_OF_ACTIVITY,
  ...soundTerms(
    '签=qian 到=dao',
    '打=da 卡=ka',
    '轨=gui 迹=ji=记',
    '定=ding 位=wei 打=da 卡=ka',
    '点=dian 赞=zan',
  ),
]
