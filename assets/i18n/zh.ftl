# 程序的中文用语。每行一个键，分组与 en.ftl 相同，组内按字母排序。
# Sentences end with a stop; labels do not. Placeables are the same in every language.

## General
no = 否
unit-days = 天
unit-hours = 时
unit-minutes = 分
yes = 是

## Roles
role-agent = 客服
role-bot = 机器人
role-owner = 店主
role-supervisor = 主管

## What a buyer asks for
case-kind-exchange = 换货
case-kind-refund-only = 仅退款
case-kind-repair = 维修
case-kind-resend = 补寄
case-kind-return-refund = 退货退款
case-kind-unconfirmed = 未确认
case-kind-discrepancy = 信息有误
case-kind-complaint = 投诉

## How far a case has come
case-state-buyer-confirms = 待买家确认
case-state-buyer-reacts = 待买家处理
case-state-buyer-refuses-parcel = 待买家拒收
case-state-buyer-sends = 待买家退货
case-state-closed = 已关闭
case-state-done = 已完成
case-state-lapsed = 已失效
case-state-merchant-decides = 待商家处理
case-state-merchant-recalls = 待商家拦截
case-state-merchant-receives = 待商家收货
case-state-merchant-ships = 待商家发货
case-state-platform-handles = 平台处理中
case-state-platform-refused = 平台已拒绝
case-state-refunded = 已退款
case-state-refunding = 退款中
case-state-unknown = 未知状态
case-state-withdrawn = 买家已撤销

## Whose turn it is
party-buyer = 买家
party-merchant = 商家
party-nobody = 无
party-platform = 平台

## Why a buyer asks
case-reason-changed-mind = 不想要了
case-reason-damaged = 商品破损
case-reason-missing-parts = 少件漏发
case-reason-not-as-described = 与描述不符
case-reason-not-received = 未收到货
case-reason-other = 其他
case-reason-price = 价格问题
case-reason-quality = 质量问题
case-reason-wrong-goods = 发错货

## What you do with a case
case-step-agree-parcel-refusal = 同意拒收退款
case-step-agree-refund = 同意退款
case-step-agree-resend = 同意补寄
case-step-agree-return = 同意退货
case-step-confirm-recall = 确认拦截
case-step-confirm-return = 确认收到退货
case-step-refuse = 拒绝
case-step-ship = 发货

## Who pays the freight
freight-buyer = 买家承担
freight-merchant = 商家承担
freight-not-seen = 未查看

## Who wrote a message
author-agent = 客服
author-bot = 机器人
author-buyer = 买家
author-platform = 平台

## What a message is
message-kind-event = 系统提示
message-kind-file = 文件
message-kind-goods-card = 商品卡片
message-kind-image = 图片
message-kind-order-card = 订单卡片
message-kind-text = 文字
message-kind-video = 视频
message-kind-voice = 语音
message-kind-withdrawn = 已撤回的消息

## How a message reaches the buyer
route-api = 平台接口
route-bridge = 聊天工具
route-hand = 手动发送
route-mail = 邮件
route-sandbox = 模拟平台

## How far an outgoing message got
outbox-state-cancelled = 已取消
outbox-state-claimed = 发送中
outbox-state-failed = 发送失败
outbox-state-handed = 已复制
outbox-state-ready = 待发送
outbox-state-sent = 已发送
outbox-state-undo = 可撤销
outbox-state-unknown = 结果未知

## What is due
deadline-allowance = 运费补贴
deadline-arrival = 到账
deadline-cancel-after = 等待期满
deadline-concern = 投诉与异议
deadline-decide = 处理售后
deadline-evidence = 举证
deadline-group = 拼单
deadline-insurance = 运费险续保
deadline-recall = 拦截包裹
deadline-receive = 确认收货
deadline-remind = 提醒
deadline-reply = 回复
deadline-resend = 补寄
deadline-return-window = 退货期
deadline-review = 复核
deadline-scan = 无物流更新
deadline-ship = 发货
deadline-silence = 无沟通

## Who set the time
deadline-source-platform = 平台给出
deadline-source-rule = 规则默认
deadline-source-shop = 店铺设置

## Contacts and lures
finding-alipay = 支付宝账号
finding-bank-card = 银行卡号
finding-crypto = 加密货币地址
finding-email = 邮箱地址
finding-iban = IBAN 账号
finding-line = LINE 账号
finding-offplatform = 引导站外交易
finding-pay-other = 其他付款方式
finding-phone = 电话号码
finding-qq = QQ 号
finding-qr = 引导扫码
finding-social = 社交平台账号
finding-taobao-token = 淘口令
finding-telegram = Telegram 账号
finding-url = 站外链接
finding-wechat = 微信号
finding-whatsapp = WhatsApp 联系方式

## What speaks for a finding
speaks-checksum = 校验位吻合
speaks-disguise = 写法有意躲避识别
speaks-form = 形式是地址或账号
speaks-image = 从图片中读出
speaks-invite = 要求添加、联系、拨打或扫码
speaks-led = 由冒号或“号”一类的词引出
speaks-lookalike = 很像平台自己的网址，却不是
speaks-phrase = 几个词合起来是引导的话
speaks-plan = 数字符合号码规则
speaks-split = 分在几条消息里
speaks-word = 旁边的词点明了它是什么

## What keeps a picture back
picture-broken = 图片被截断或已损坏，无法查看内容
picture-code = 图片中的二维码
picture-crowded = 图片中像二维码的图形太多，无法逐一查看
picture-moving = 图片会动，二维码可能一闪而过
picture-too-large = 图片超过 32 MiB 或 5000 万像素，未打开
picture-unknown = 图片不是 PNG、JPEG 或 WebP，未打开
picture-unreadable-code = 图片中有无法识别的二维码

## What would clear a finding
clears-courier-contact = 是回答物流问题时的快递员号码
clears-order-number = 是本单的号码：请打开所属事项
clears-platform-link = 是平台自己的链接
clears-return-address = 是店铺登记的退货地址
clears-save-anew = 另存为静止的 PNG 或 JPEG
clears-shorten = 分两条消息说
clears-smaller = 换一张小一些的图片
clears-supervisor = 主管放行
clears-take-out = 删掉它

## What happens to a message
verdict-block = 已拦截
verdict-hold = 待主管复核
verdict-pass = 可以发送
verdict-warn = 可以发送，请注意

## What a contact does to a message
stance-allowed = 允许
stance-forbidden = 禁止
stance-hold = 待复核
stance-warn = 提醒

## How far an order has come
order-state-cancelled = 已取消
order-state-closed = 已关闭
order-state-paid = 待发货
order-state-received = 已签收
order-state-shipped = 已发货
order-state-unpaid = 待付款

## How far the money went back
refund-state-in-progress = 退款中
refund-state-none = 无退款
refund-state-partial = 部分退款
refund-state-refunded = 已退款

## Group purchase
group-state-failed = 拼单失败
group-state-formed = 已成团
group-state-none = 非拼单
group-state-pending = 待成团

## How the buyer paid
pay-channel-alipay = 支付宝
pay-channel-balance = 账户余额
pay-channel-card = 银行卡
pay-channel-credit-card = 信用卡
pay-channel-gateway = 支付网关
pay-channel-lianlian = 连连支付
pay-channel-qq = QQ 钱包
pay-channel-savings-card = 储蓄卡
pay-channel-wechat = 微信支付

## Parts of an amount
amount-kind-goods = 商品金额
amount-kind-paid = 买家实付
amount-kind-pay-discount = 支付优惠
amount-kind-platform-discount = 平台优惠
amount-kind-postage = 邮费
amount-kind-service = 服务费
amount-kind-shop-discount = 店铺优惠
amount-kind-shop-receives = 商家实收
amount-kind-tax = 税费

## Which way a parcel goes
parcel-way-back = 退回
parcel-way-outward = 发出
parcel-way-replacement = 换补

## Pages of the merchant back end
menu-awaiting-review = 待处理售后
menu-chat = 聊天
menu-freight-details = 运费详情
menu-work-orders = 工单

## Lists
view-awaiting-review = 待处理售后
view-flagged = 待复核
view-groups = 待成团
view-replies = 待回复
view-ship = 待发货
view-silent = 未沟通
view-stuck = 物流停滞
view-work = 待办
view-work-orders = 工单

## Why a message is reviewed
review-kind-bait = 测试消息
review-kind-held = 被暂扣
review-kind-rejudged = 事后标记
review-kind-sampled = 抽查
review-kind-stopped = 被拦截

## How far a review has come
review-state-approved = 已通过
review-state-decided = 已处理
review-state-open = 待复核

## How far a work order has come
work-order-state-closed = 已关闭
work-order-state-finished = 已完结
work-order-state-in-progress = 处理中
work-order-state-lapsed = 已超时
work-order-state-open = 待处理
work-order-state-submitted = 已提交

## Proof for a work order
evidence-carrier-statement = 快递公司盖章证明
evidence-chat-record = 聊天记录
evidence-courier-contact = 快递员联系方式
evidence-courier-receipt = 快递底单
evidence-dispatch-picture = 发货照片
evidence-goods-condition = 退回商品照片
evidence-goods-detail = 商品细节图
evidence-other-proof = 其他第三方凭证
evidence-return-parcel = 退货包裹照片

## Places for proof
slot-state-attached = 已上传
slot-state-missing = 缺
slot-state-waived = 无需提供

## What was recorded
action-act-done = 已处理或已了解
action-case-moved = 售后状态变更
action-import-done = 导入
action-message-flagged = 事后标记消息
action-message-queued = 消息已排队
action-message-received = 收到消息
action-message-stopped = 消息被拦截
action-note-written = 写备注
action-outbox-moved = 发送状态变更
action-pack-changed = 词表、平台、规则或日历变更
action-setting-changed = 修改设置
action-store-made = 建立数据库
action-store-restored = 恢复数据
action-value-unmasked = 查看完整信息
action-work-order-moved = 工单状态变更

## Languages of buyers
language-en = 英语
language-es = 西班牙语
language-fa = 波斯语
language-ru = 俄语
language-zh = 中文

## Commands: the short word, and its sentence in the help
cmd-answer = 常用语
cmd-answer-help = 插入对应编号的常用语。
cmd-answer-refuse = 留在本聊天
cmd-answer-refuse-help = 插入给留下联系方式的买家的回复：请在本聊天里沟通。
cmd-case-approve = 同意
cmd-case-approve-help = 同意买家的申请。
cmd-case-complain = 投诉
cmd-case-complain-help = 从本会话登记投诉。
cmd-case-copy-freight-path = 复制运费路径
cmd-case-copy-freight-path-help = 复制商家后台中运费详情的菜单路径。
cmd-case-copy-path = 售后路径
cmd-case-copy-path-help = 复制商家后台中待处理售后的菜单路径。
cmd-case-down = 向下
cmd-case-down-help = 售后详情向下滚动。
cmd-case-freight = 运费
cmd-case-freight-help = 记录平台页面显示的退货运费承担方。
cmd-case-next = 下一个售后
cmd-case-next-help = 查看本订单的下一个售后单。
cmd-case-note = 记录
cmd-case-note-help = 记录已做或已了解的事：买家同意、已通知快递、原因。
cmd-case-page-down = 下一页
cmd-case-page-down-help = 售后详情向下翻一页。
cmd-case-page-up = 上一页
cmd-case-page-up-help = 售后详情向上翻一页。
cmd-case-refuse = 拒绝
cmd-case-refuse-help = 拒绝买家的申请。
cmd-case-up = 向上
cmd-case-up-help = 售后详情向上滚动。
cmd-case-why = 为什么
cmd-case-why-help = 查看判断所依据的规则。
cmd-checklist-attach = 上传
cmd-checklist-attach-help = 上传一份凭证。
cmd-checklist-copy-path = 工单路径
cmd-checklist-copy-path-help = 复制商家后台中工单管理的菜单路径。
cmd-checklist-down = 向下
cmd-checklist-down-help = 选择下一项凭证。
cmd-checklist-next = 下一个工单
cmd-checklist-next-help = 查看本订单的下一个工单。
cmd-checklist-up = 向上
cmd-checklist-up-help = 选择上一项凭证。
cmd-composer-confirm = 已发送
cmd-composer-confirm-help = 确认您已粘贴并发送了复制的消息。
cmd-composer-copy-again = 再次复制
cmd-composer-copy-again-help = 再次复制已通过检查的消息。
cmd-composer-newline = 换行
cmd-composer-newline-help = 在消息中另起一行。
cmd-composer-note = 备注
cmd-composer-note-help = 写一条内部备注，买家看不到。
cmd-composer-reply = 回复
cmd-composer-reply-help = 给买家写回复。
cmd-composer-send = 发送并处理下一个
cmd-composer-send-help = 检查消息后发送或复制，并转到下一行。
cmd-desk-back = 返回
cmd-desk-back-help = 返回上一步，不会退出程序。
cmd-desk-direction = 从右到左
cmd-desk-direction-help = 选择由程序、终端排列从右到左的文字，或不排列；`?` 中有示例。
cmd-desk-help = 帮助
cmd-desk-help-help = 显示此处可用的全部按键。
cmd-desk-import = 导入
cmd-desk-import-help = 导入从商家后台下载的文件。
cmd-desk-messages = 消息记录
cmd-desk-messages-help = 查看程序发出的全部提示。
cmd-desk-next-pane = 下一窗格
cmd-desk-next-pane-help = 切换到下一个窗格。
cmd-desk-next-view = 下一个视图
cmd-desk-next-view-help = 切换到您保存的下一个视图。
cmd-desk-palette = 命令
cmd-desk-palette-help = 按名称查找任意命令。
cmd-desk-previous-pane = 上一窗格
cmd-desk-previous-pane-help = 切换到上一个窗格。
cmd-desk-quit = 退出
cmd-desk-quit-help = 关闭工作台，草稿会保留。
cmd-desk-redraw = 重绘
cmd-desk-redraw-help = 重新绘制整个屏幕。
cmd-desk-refresh = 刷新
cmd-desk-refresh-help = 从数据库重新读取屏幕上的内容。
cmd-desk-save-view = 保存视图
cmd-desk-save-view-help = 将当前列表及筛选条件保存为视图。
cmd-desk-search = 搜索
cmd-desk-search-help = 搜索订单、消息和买家。
cmd-desk-suspend = 挂起
cmd-desk-suspend-help = 暂时回到命令行，输入 fg 返回。
cmd-desk-theme = 主题
cmd-desk-theme-help = 切换到下一个主题。
cmd-desk-undo = 撤销
cmd-desk-undo-help = 撤回几秒内发送的消息或上一步修改。
cmd-history-down = 向下
cmd-history-down-help = 记录向下滚动。
cmd-history-page-down = 下一页
cmd-history-page-down-help = 记录向下翻一页。
cmd-history-page-up = 上一页
cmd-history-page-up-help = 记录向上翻一页。
cmd-history-up = 向上
cmd-history-up-help = 记录向上滚动。
cmd-outbox-cancel = 撤回
cmd-outbox-cancel-help = 撤回尚未发出的消息。
cmd-outbox-confirm = 已发送
cmd-outbox-confirm-help = 确认已复制的消息已经发出。
cmd-outbox-copy = 复制
cmd-outbox-copy-help = 复制消息以便粘贴。
cmd-outbox-down = 向下
cmd-outbox-down-help = 选择下一条消息。
cmd-outbox-open = 打开
cmd-outbox-open-help = 打开该消息所在的会话。
cmd-outbox-up = 向上
cmd-outbox-up-help = 选择上一条消息。
cmd-pane-case = 售后
cmd-pane-case-help = 转到售后窗格。
cmd-pane-checklist = 凭证
cmd-pane-checklist-help = 转到凭证清单。
cmd-pane-composer = 输入框
cmd-pane-composer-help = 转到消息输入框。
cmd-pane-history = 记录
cmd-pane-history-help = 转到售后记录。
cmd-pane-outbox = 发件箱
cmd-pane-outbox-help = 转到发件箱。
cmd-pane-queue = 待办
cmd-pane-queue-help = 转到待办列表。
cmd-pane-review = 复核
cmd-pane-review-help = 转到待复核的消息。
cmd-pane-transcript = 聊天
cmd-pane-transcript-help = 转到聊天窗格。
cmd-queue-first = 首行
cmd-queue-first-help = 跳到第一行。
cmd-queue-kind = 类型
cmd-queue-kind-help = 只看下一种类型，最后回到全部。
cmd-queue-language = 语言
cmd-queue-language-help = 只看下一种语言，最后回到全部。
cmd-queue-last = 末行
cmd-queue-last-help = 跳到最后一行。
cmd-queue-mine = 我的
cmd-queue-mine-help = 只显示您正在回复的买家，再按一次显示全部。
cmd-queue-next = 向下
cmd-queue-next-help = 选择下一行。
cmd-queue-open = 打开
cmd-queue-open-help = 打开选中的一行。
cmd-queue-page-down = 下一页
cmd-queue-page-down-help = 向下翻一页。
cmd-queue-page-up = 上一页
cmd-queue-page-up-help = 向上翻一页。
cmd-queue-previous = 向上
cmd-queue-previous-help = 选择上一行。
cmd-queue-shop = 店铺
cmd-queue-shop-help = 只看下一家店铺，最后回到全部。
cmd-queue-widen = 显示全部
cmd-queue-widen-help = 重新显示列表的全部内容。
cmd-review-decide = 裁定
cmd-review-decide-help = 裁定被标记的消息。
cmd-review-down = 向下
cmd-review-down-help = 选择下一条消息。
cmd-review-open = 打开
cmd-review-open-help = 打开该消息所在的会话。
cmd-review-up = 向上
cmd-review-up-help = 选择上一条消息。
cmd-transcript-newer = 较新
cmd-transcript-newer-help = 选择后一条消息。
cmd-transcript-newest = 最新
cmd-transcript-newest-help = 跳到最新的消息。
cmd-transcript-older = 较旧
cmd-transcript-older-help = 选择前一条消息。
cmd-transcript-oldest = 最早
cmd-transcript-oldest-help = 跳到已载入的最早消息。
cmd-transcript-page-newer = 下一页
cmd-transcript-page-newer-help = 向较新的消息翻一页。
cmd-transcript-page-older = 上一页
cmd-transcript-page-older-help = 向较旧的消息翻一页。
cmd-transcript-reveal = 显示联系方式
cmd-transcript-reveal-help = 完整显示买家写下的联系方式，或重新遮住；查看会留下记录。
cmd-transcript-scroll-newer = 向下滚动
cmd-transcript-scroll-newer-help = 在任何位置向较新的消息滚动。
cmd-transcript-scroll-older = 向上滚动
cmd-transcript-scroll-older-help = 在任何位置向较旧的消息滚动。
cmd-view-awaiting-review = 待处理售后
cmd-view-awaiting-review-help = 查看等待商家处理的售后。
cmd-view-flagged = 待复核
cmd-view-flagged-help = 查看等待主管复核的消息。
cmd-view-groups = 待成团
cmd-view-groups-help = 查看尚未成团的订单。
cmd-view-replies = 待回复
cmd-view-replies-help = 查看等待回复的买家。
cmd-view-ship = 待发货
cmd-view-ship-help = 查看待发货的订单。
cmd-view-silent = 未沟通
cmd-view-silent-help = 查看已付款但无人沟通的订单。
cmd-view-stuck = 物流停滞
cmd-view-stuck-help = 查看长时间没有物流更新的包裹。
cmd-view-work = 待办
cmd-view-work-help = 按到期时间查看全部待办。
cmd-view-work-orders = 工单
cmd-view-work-orders-help = 查看需要举证的工单。

## Why a command does not work now
why-attach-later = 上传凭证将在后续版本提供，请在商家后台提交。
why-confirm-first = 请先确认已复制的消息已发送。
why-connect-later = 连接店铺将在后续版本提供，目前请导入文件。
why-later = 此功能将在后续版本提供，目前请使用商家后台。
why-no-answer = 没有这个编号的常用语。
why-no-case = 这里没有可处理的售后单。
why-no-contact-given = 待回复的消息里，买家没有留联系方式。
why-no-cancel = 消息已发出或正在发送，无法撤回。
why-no-courier = 目前无法投递该店铺的消息，因此不会排队。请在商家后台回复。
why-no-confirm = 请先复制消息，再确认已发送。
why-no-conversation = 这一行没有可以回复的会话。
why-no-copy = 这条消息不在等待复制的状态。
why-no-path = 平台文件中没有该页面的菜单路径。
why-no-review = 没有等待复核的消息。
why-no-row = 列表为空。
why-no-views = 您还没有保存过视图。
why-not-allowed = 您的角色无权执行此操作，请联系主管。
why-not-narrowed = 已显示全部内容。
why-not-now = 依据 { $card }，现在不能处理；按 w 查看。
why-nothing-handed = 还没有复制过消息。
why-nothing-open = 尚未打开任何内容，请选中一行并按回车。
why-nothing-masked = 这个聊天里没有被遮住的内容。
why-nothing-to-note = 现在没有需要记录的事项。
why-nothing-to-open = 这一行没有对应的会话。
why-nothing-to-undo = 没有可以撤销的操作。
why-nothing-written = 还没有输入内容。
why-one-case = 本订单没有其他售后单。
why-one-kind = 此列表只有一种类型。
why-one-shop = 只有一家店铺。
why-one-work-order = 本订单没有其他工单。
why-only-in-demo = 这是虚构的店铺：消息只有在 afterdesk demo 中才会送出，此处不会排队。
why-outbox-empty = 发件箱为空。
why-read-only = 数据库以只读方式打开。
why-sending = 有一条消息正在发送。
why-supervisor = 需由主管决定（{ $card }）；按 w 看依据，按 t 上报。
why-waits = 还缺：{ $missing }。

## What the panes say
case-carrier-number = 物流公司编号 { $number }
case-asked = 买家诉求
case-deadlines = 期限
case-items = 商品
case-money = 金额
case-no-scan = 暂无物流信息
case-none = 没有打开的订单。
case-nothing-known = 还没有订单信息。
case-order = 订单
case-parcels = 包裹
case-stepped-in = 平台已介入
case-title = 售后单
case-title-order = 订单
case-where = 后台位置
checklist-no-path = 平台文件里没有菜单路径。
checklist-none = 没有工单。
checklist-title = 凭证
composer-claimed = { $agent } 自 { $time } 起在回复
composer-hint = 按 r 写回复，按 1–9 插入快捷回复。
composer-hint-handed = 回复已复制到剪贴板。请在下面的位置粘贴并发送，然后按 y。
composer-hint-note = 内部备注，买家看不到。
composer-hint-writing = 请输入回复。
composer-length = 已用 { $count }%
composer-more-questions = 还有 { $count } 条
composer-nothing-open = 先打开一行，再回复买家。
composer-paste-at = 请粘贴到
composer-refusal = 留在本聊天
composer-read-only = 数据以只读方式打开。
composer-sending = 发送中
composer-sent-key = 已发送
composer-title = 回复
composer-title-note = 备注
composer-undelivered = 此处无法投递
fact-amount = 金额
fact-buyer-note = 买家留言
fact-channel = 支付方式
fact-freight = 运费
fact-group = 拼单
fact-kind = 诉求
fact-note = 商家备注
fact-number = 编号
fact-opened = 申请于
fact-paid-at = 付款
fact-reason = 原因
fact-received-at = 签收
fact-refund = 退款
fact-return = 退货物流
fact-return-state = 退货状态
fact-ship-by = 发货截止
fact-shipped-at = 发货
history-none = 还没有操作记录。
history-title = 记录
money-adds-up = 各项相符
money-differs = 各项合计 { $sum }
money-no-sum = 金额过大，无法相加
outbox-none = 没有待发送的消息。
outbox-title = 发件箱
outbox-tries = 已试 { $count } 次
queue-due-at = { $time } 截止
queue-failed = 待办没有读出来。
queue-failed-next = 按 R 重试；:messages 里有详情。
queue-loading = 正在读取待办……
queue-no-data = 还没有店铺数据。
queue-no-data-next = 按 I 导入导出文件，或运行 afterdesk demo。
queue-looked-at = 已查看 { $count } 行，翻页可继续查找
queue-mine = 我的
queue-none = 没有待办。
queue-none-narrowed = 没有符合筛选的行。
queue-none-narrowed-next = 按 f f 显示全部。
queue-none-next = 新消息和到期事项会自动出现。
queue-waits = 买家已等 { $time }
queue-waits-long = 买家已等 { $time }，超过 3 分钟
queue-waits-short = 已等 { $time }
review-none = 没有待复核的消息。
review-title = 待复核
search-failed = 搜索失败，按回车重试。
search-hits = { $count } 条
search-hits-newest = 最新 { $count } 条，加词可缩小范围
search-looks-on = 已查到 { $time }，继续查找……
search-none = 没有找到。
search-none-next = 可搜索文字、订单号或买家。
search-running = 搜索中……
search-title = 搜索
state-importing = 正在导入……
state-loading = 读取中……
state-offline = 离线
state-old = 可能不是最新
state-online = 在线
state-read-only = 只读
status-due = 到期
status-flagged = 待复核
status-next = 下一时限
status-outbox = 发件
status-shops = { $count } 个店铺
transcript-empty = 还没有消息。
transcript-empty-next = 可以先写一条。
transcript-has-older = 上面还有更早的消息
transcript-newer-below = 下面有新消息
transcript-no-conversation = 该订单没有会话。
transcript-none = 选择一行并按回车。
transcript-none-next = 与买家的聊天会显示在这里。
transcript-note = 备注
transcript-opening = 正在打开……
transcript-start = 聊天开始
transcript-title = 聊天

## What went wrong, and what to do
trouble-busy = 数据库正忙，请稍后再试。
trouble-conflict = 内容已被他人修改，请重新查看后再操作。
trouble-corrupt = 数据已损坏，请运行 afterdesk doctor 并恢复备份。
trouble-denied = 您无权执行此操作，请联系主管。
trouble-folder = 没有这个文件夹或文件，或无权读取，请输入其他路径。
trouble-not-found = 内容已不存在，请刷新列表。
trouble-unavailable = 无法访问数据库或磁盘已满。已写内容不会丢失，请重试。

## What the desk tells in passing
toast-acted = 已记录。
toast-burst-dropped = 已忽略 { $count } 个按键：输入速度异常。请使用支持括号粘贴的终端。
toast-called-back = 消息已撤回，内容已放回输入框。
toast-claimed = { $agent } 正在回复该买家，发送前请先沟通。
toast-confirmed = 已记录为已发送。
toast-copied = 回复已复制到剪贴板，请粘贴到商家聊天窗口，然后按 y。
toast-direction-app = 由程序排列从右到左的文字。
toast-direction-auto = 由程序根据终端类型决定谁来排列从右到左的文字。
toast-direction-off = 不排列从右到左的文字，按存储顺序显示。
toast-direction-terminal = 由终端排列从右到左的文字。
toast-draft-found = 已恢复您的草稿。
toast-import-refused = { $file } 没有导入：{ $why }
toast-import-rejected = { $file } 没有导入：{ $rejected } 行有问题。{ $why }（:messages 中有更多）
toast-imported = { $file }：新增 { $new }，更新 { $updated }，未变 { $unchanged }。
toast-importing = 正在导入 { $file }。
toast-not-imported = 没有导入任何内容：{ $why }
toast-note = 备注已保存。
toast-pack = { $what }
toast-paste-cut = 文字过长：超出 { $limit } KiB 的部分已舍去。
toast-paste-nowhere = 没有可以粘贴的输入框，请按 r 开始回复。
toast-paste-too-long = 粘贴内容过长，未被接受。
toast-queue-clear = 这里没有其他待办了。
toast-quit-again = 再按一次 Ctrl-C 退出。
toast-sent = 已发送，按 u 可撤回。
toast-text-full = 消息已满，无法继续输入。
toast-view-saved = 视图 { $name } 已保存。

## What is asked before it is done
confirm-approve = 同意 { $buyer } 的售后单 { $number }（{ $amount }）？
confirm-approve-reason = 不依 { $card } 而同意 { $buyer } 的售后单 { $number }（{ $amount }），理由是？
confirm-cancel = 撤回发给 { $buyer } 的这条消息？撤回后将不会发送。

## What did not happen, with its reason
failed-act = 没有记录下来。{ $why }
failed-cancel = 消息未能撤回。{ $why }
failed-claim = 未能标记为由您回复。{ $why }
failed-confirm = 未能记录为已发送。{ $why }
failed-copy = 消息未能复制。{ $why }
failed-counts = 未能读取数量。{ $why }
failed-decide = 没有处理这个售后单。{ $why }
failed-draft = 草稿未能保存。{ $why }
failed-folder = 未能读取文件夹。{ $why }
failed-import = 文件未能导入。{ $why }
failed-list = 未能读取列表。{ $why }
failed-note = 备注未能保存。{ $why }
failed-older = 未能读取更早的消息。{ $why }
failed-open = 会话未能打开。{ $why }
failed-queue = 未能读取待办列表。{ $why }
failed-reveal = 没有显示联系方式。{ $why }
failed-search = 搜索未能完成。{ $why }
failed-send = 消息未能发送，仍在输入框中。{ $why }
failed-view = 视图未能保存。{ $why }
failed-warn = 没有查到到期提醒。{ $why }

## 导入文件的问题
file-bomb = 工作簿解压后大得不合理，未读取即拒绝
file-broken-json = 第 { $line } 行第 { $column } 列：不是有效的 JSON（{ $why }），请重新保存接口数据
file-broken-text = 第 { $line } 行含有非 UTF-8 的字节，文件已损坏，请重新下载
file-broken-workbook = 工作簿已损坏（{ $why }），请重新下载
file-changed = 读取过程中文件发生了变化，请等下载完成
file-empty = 文件是空的，请重新下载
file-locked-workbook = 这是旧格式或加密的工作簿，请打开后另存为不带密码的 .xlsx
file-no-rows = 只有表头，没有数据行，导出时请选择更长的时间范围
file-not-found = 没有这个文件，请检查文件名
file-not-regular = 不是普通文件，请指定已保存或已下载的文件
file-platform-error = 内容不是数据，而是平台返回的错误（{ $why }），请重新查询并保存
file-too-deep = 嵌套层数超过任何平台的返回数据，已拒绝
file-too-large = 文件超过 { $limit } MiB，请缩短导出的时间范围，分次导入
file-too-many-columns = 超过 { $limit } 列，不是商家后台的导出表
file-unknown = 无法识别的文件类型；可导入订单或售后导出表、聊天记录、保存的平台接口数据、FunPay 订单或聊天网页
file-unknown-encoding = 第 { $line } 行既不是 UTF-8、UTF-16，也不是 GB18030，请另存为 UTF-8，或重新下载
file-unreadable = 无法读取（{ $why }），请检查文件权限

## 数据行的问题
row-amount = “{ $value }”不是金额，请改正或留空
row-case-number = “{ $value }”不是售后编号（10 至 14 位数字），请改正或重新导出
row-cell-count = 该行有 { $have } 个单元格，而表头有 { $want } 个：文件是否被截断，或逗号没有加引号？
row-count = “{ $value }”不是整数，请改正或留空
row-currency = “{ $value }”不是已知的货币（¥、₽、$、€）
row-missing = 此处不能为空，请填写
row-nul = 文字中含有 NUL 字符，请删除
row-open-quote = 引号没有闭合：文件被截断，或引号需要写两遍
row-order-number = “{ $value }”不是订单号（如 250301-123456789012345），请改正或导出完整编号
row-out-of-range = “{ $value }”过大，请改正
row-role = “{ $value }”没有说明是谁写的，请用 买家、客服、系统（buyer、shop、system）
row-rounded = “{ $value }”已被表格软件四舍五入，请导入下载的原始文件
row-time = “{ $value }”不是时间（如 2026-06-01 00:03:00），请改正或留空
row-too-fine = “{ $value }”的小数位数超过该货币，请改正金额
row-too-long = 文字超过 { $limit } 字节：是否有引号没有闭合？请缩短
row-wrong-type = “{ $value }”不是该字段应有的内容，请原样重新保存接口数据

## 导入的结果
import-and-more = { $first }；共 { $rows } 行，另有 { $more } 行也有问题
import-bad-cell = { $file }，第 { $line } 行，{ $column }：{ $why }
import-bad-row = { $file }，第 { $line } 行：{ $why }
import-bar-checking = 正在检查
import-bar-left = 剩余
import-bar-rows = 行
import-bar-writing = 正在写入
import-cell = 第 { $line } 行，{ $column }：{ $why }
import-failed = { $why }
import-file = { $file }：{ $why }
import-jump = 平台将状态从 { $from } 变为 { $to }，本程序没有这样的步骤
import-keep-good = { $why }；加 --keep-good 可导入其余的行
import-more-notices = 另有 { $count } 条需要查看（见 --json）
import-no-conversation = 数据库中没有会话 { $id }，请检查编号，或不指定
import-no-place-for-rejected = 无法将被拒绝的行写入 { $file }（{ $why }），请使文件夹可写
import-nothing = 没有导入任何内容：{ $why }
import-notice = 第 { $line } 行，{ $number }：{ $what }
import-rejected-file = 被拒绝的行：{ $file }
import-report = { $file }：{ $kind }，{ $rows } 行：新增 { $new }，更新 { $updated }，未变 { $unchanged }，拒绝 { $rejected }
import-row = 第 { $line } 行：{ $why }
import-several-shops = { $platform } 上有多家店铺（{ $names }），请用 --shop 指定一家
import-unknown-state = 状态“{ $wording }”未知，已保留原文

## 文件类型
file-kind-after-sales-export = 售后导出表
file-kind-funpay-chat = FunPay 聊天网页
file-kind-funpay-order = FunPay 订单网页
file-kind-order-answer = 平台订单接口数据
file-kind-order-export = 订单导出表
file-kind-refund-detail = 平台退款详情数据
file-kind-refund-list = 平台退款列表数据
file-kind-transcript-json = 聊天记录（JSON）
file-kind-transcript-sheet = 聊天记录（表格）
file-kind-transcript-text = 聊天记录（文本）
file-kind-web-after-sales = 商家后台售后列表
file-kind-work-order-detail = 商家后台工单详情
file-kind-work-order-list = 商家后台工单列表

## 设置的问题
settings-at = { $file }，第 { $line } 行：{ $what }
settings-in = { $file }：{ $what }
settings-key-taken = keys：`{ $one }` 和 `{ $other }` 都使用按键 `{ $keys }`，请给其中一个换一个按键
settings-menu-levels = 菜单路径应有 { $levels } 级
settings-missing-key = 缺少设置项 `{ $key }`
settings-no-date = `{ $value }` 不是日期，请写成 2026-10-01
settings-no-home = 无法确定位置，请设置 HOME 或 { $name }
settings-no-span = `{ $value }` 不是时长，请写成 `90 s`、`3 min`、`24 h` 或 `7 d`
settings-no-zone = `{ $value }` 分钟不是时区，请写与 UTC 相差的分钟数，如 480
settings-no-such-command = keys：没有命令 `{ $id }`；`afterdesk keys` 会列出全部命令
settings-no-such-theme = 没有主题“{ $name }”，可选 dark、light、safe、contrast、none
settings-not-a-key = keys：{ $id }：`{ $key }` 不是按键；按键写作 `j`、`S`、`ctrl-p`、`alt-1`、`f1`、`enter`、`g g`
settings-not-a-profile = 不能作为配置名，请用不超过 40 个字母、数字、“-”和“_”
settings-not-made = 无法建立（{ $why }）
settings-not-regular = 不是普通文件，请在此处放置文本文件
settings-not-toml = 不是有效的 TOML：{ $why }
settings-not-utf8 = 不是 UTF-8，请另存为 UTF-8
settings-out-of-range = `{ $value }` 超出范围，可用 { $allowed }
settings-too-large = 超过 1 MiB，不是设置文件
settings-unknown-key = 未知的设置项 `{ $key }`，可用的有 { $allowed }
settings-unknown-key-only = 未知的设置项 `{ $key }`，应为 { $allowed }
settings-unknown-value = 未知的值 `{ $value }`，可用的有 { $allowed }
settings-unreadable = 无法读取（{ $why }），请检查文件权限
settings-wrong-type = 类型不对：现为 { $found }，应为 { $expected }
theme-no-such-color = 主题文件给 { $role } 指定的颜色“{ $color }”不存在，请用十六种颜色名之一，或在 [truecolor] 下写 #rrggbb
theme-no-such-role = 主题文件中的角色“{ $role }”不存在，请删除或改名
theme-not-a-theme = 无法读取主题文件：{ $why }；请对照程序自带的主题

## 词表与规则包
calendar-day-backwards = 假期在 { $to } 结束，早于开始日 { $from }，请把第一天写在 `from`，最后一天写在 `to`
calendar-day-elsewhere = { $from } 的假期不在 { $year } 年内，请放到所属的年份
calendar-day-twice = { $from } 的假期与前面的重叠，每一天只写一次
calendar-year-lists = { $year } 年需要 `holidays`（全年所有假期）或 `also`（在程序自带之外增加的日子），二者选一
calendar-year-missing = { $country } 缺少 { $year } 年的节假日，涉及该年的到账承诺会注明；请把放假通知写进设置文件夹的 calendars/{ $country }.toml
calendar-year-twice = { $year } 年写了两次，请合并到一处
card-fixed = 卡片 { $id } 是程序自带的，`{ $key }` 不能改；可以改 `reading`、`note` 和 `version`，或新增以 `S-` 开头的卡片
card-incomplete = 卡片 { $id } 缺少 `{ $key }`；自建卡片需要 topic、authority、source、lang、quote、version 和 reading
card-no-language = 卡片 { $id } 缺少 `{ $language }` 的文字，请写齐 zh、en、ru、es、fa
card-no-quote = 卡片 { $id } 的 `quote` 为空，请引用原句，或在 `also`、`against` 里写出它所联系的卡片
card-no-version = 卡片 { $id } 没有 `version`，请写修改日期，如 2026-11-22
card-reference = 卡片 { $id } 提到的 { $other } 不存在；`afterdesk rules list` 会列出全部卡片
card-same-version = 卡片 { $id } 改了内容却没换版本，请给它新的 `version`
card-twice = 卡片 { $id } 写了两次，每张卡片只写一次
card-unknown = 没有可改的卡片 { $id }；`afterdesk rules list` 会列出全部卡片，自建卡片的编号以 `S-` 开头
pack-kept = { $problem } — 继续使用上一个有效版本 { $version }
pack-not-known = 不是规则、平台、日历或词表文件，它们以 `.toml` 或 `.words` 结尾
pack-not-there = 不存在，请给出文件路径
pack-not-used = { $problem } — 继续使用程序自带的内容
pack-too-many-files = 文件超过 { $limit } 个
words-example-passes = 例句“{ $text }”应当放行，却被 { $rule } 拦下
words-example-stops = 例句“{ $text }”应当拦下，却被放行
words-no-key = 这里不能写 `{ $key }`，可用的有 version、set、role、phrase、stops、passes，在 set 中还有 words、sounds、values
words-no-kind = `{ $kind }` 不是发现的种类，请写 offplatform、qr、pay_other 等
words-no-number = `{ $value }` 不是字符数
words-no-phrase-key = 这里不能写 `{ $key }`，phrase 中可用的有 says、mixes、within、unless、stops、passes
words-no-set = 没有词组或角色 `{ $set }`，请改正名称，或用 `set: { $set }` 或 `role: { $set }` 建立
words-no-syllables = `{ $word }` 不是音节，请写成 `wei xin`
words-no-value = `{ $pair }` 不是数词，请写成 词=5、词=x100 或 词=x2
words-not-a-line = 不是“键: 值”形式的一行
words-phrase-empty = phrase 需要 says 或 mixes
words-phrase-head = phrase 需要名称和种类，如 `pay_outside offplatform`
words-phrase-twice = 短语 `{ $phrase }` 与第 { $line } 行重复，请换一个名称
words-too-many-sets = 词组或角色超过 { $limit } 个，请删去一个

## afterdesk check
check-between = ；
check-clears = 放行条件：{ $clears }
check-found = 第 { $line } 行第 { $from }–{ $to } 个字符：{ $verdict }，{ $kind }（{ $rule }）：{ $text }
check-suggestion = 可改为：{ $text }
check-name-found = { $file }，文件名第 { $from }–{ $to } 个字符：{ $verdict }，{ $kind }（{ $rule }）：{ $text }
check-picture-doubt = { $file }：{ $verdict }，{ $doubt }（{ $rule }）
check-picture-found = { $file }，位于 { $x } × { $y } 的二维码：{ $verdict }，{ $kind }（{ $rule }）：{ $text }
check-why = 依据：{ $why }

check-history-done = 已复核 { $judged } 条已发消息：标记 { $flagged } 条，其中新交主管 { $new } 条
check-history-found = { $at }，{ $conversation }，{ $author }：{ $verdict }，{ $kind }（{ $rule }）：{ $text }
check-history-judging = 复核中

## afterdesk rules
rules-against = 相矛盾
rules-also = 另见
rules-file-empty = { $file }：没有问题，不改变任何内容
rules-file-fine = { $file }：没有问题，改变了 { $changes }
rules-no-card = 没有卡片 { $id }；`afterdesk rules list` 会列出全部卡片
rules-note = 说明
rules-now-decided = { $situation }：“{ $before }”变为“{ $after }”
rules-now-passing = 有 { $n } 条原来会被拦截的例句将会放行，例如：{ $texts }
rules-now-stopped = 有 { $n } 条原来放行的例句将会被拦截，例如：{ $texts }
rules-own = 由店铺修改或新增
rules-reading = 解读
rules-source = 出处
situation-after-10-days = 签收 10 天后无理由退货
situation-after-20-days = 签收 20 天后无理由退货
situation-after-3-days = 签收 3 天后无理由退货
situation-group-waits = 拼单等待中申请退款
situation-not-sent = 发货前退款，微信支付
situation-not-sent-credit = 发货前退款，信用卡支付
situation-not-sent-other = 发货前退款，支付宝支付
situation-not-sent-savings = 发货前退款，储蓄卡支付
situation-on-the-way = 包裹在途时退款
situation-quality-10-days = 签收 10 天后因质量退货
situation-silent-after = 送达 3 天仍未确认
situation-silent-before = 送达前未确认

## afterdesk doctor
doctor-part-calendar = 节假日
doctor-part-folder = 数据文件夹
doctor-part-keys = 改过的按键
doctor-part-language = 语言
doctor-part-override = 店铺自己的文件
doctor-part-packs = 词表、平台、规则和日历
doctor-part-platforms = 平台
doctor-part-record = 审计记录条数
doctor-part-settings = 设置
doctor-part-shop = 店铺
doctor-part-shops = 店铺
doctor-part-store = 数据库
doctor-part-terminal = 终端
doctor-part-words = 词表
doctor-state-missing = 没有
doctor-state-ok = 正常
doctor-state-wrong = 有误

## 用虚构的店铺填充数据库
demo-filling = 条虚构订单
demo-filled = 已生成 { $orders } 笔订单、{ $messages } 条消息、{ $cases } 个售后单、{ $work_orders } 个工单。

## 平台对店铺的处罚及出处
penalty-deposit-100000 = 须缴纳 10 万余元保证金
penalty-goods-off-sale = 店铺货品下架
penalty-listing-forbidden = 禁止上架
penalty-trading-closed = 关闭交易
penalty-withdrawals-limited = 限制提现
source-six-points-5 = 《拼多多平台售后服务要清晰的 6 点》第 5 节（文件 001_563c0061d0d0c9f4）
source-funpay-rules = FunPay 关于站外联系与交易的规则（据转载）
source-gateway-advanced = 《支付网关通知》“进阶通知方式”第 2 点（文件 004_3f2f2763ec216d17）
source-unconfirmed-order-0 = 《买家不确认订单》开头（文件 002_9715f6d639b34f4d）
source-unconfirmed-order-solution-4 = 《买家不确认订单》“解决办法”第 4 点（文件 002_9715f6d639b34f4d）

## Dialogs of the desk
ask-freight = 平台页面显示退货运费由谁承担？
ask-what-happened = 发生了什么？
ask-words-empty = 请填写内容，或按 Esc 返回。
ask-words-foot = Enter 保存 · Esc 返回
ask-words-hint = 在这里填写
ask-words-title = 还需要一项
authority-law = 法律
authority-payment-system = 支付系统
authority-platform = 平台
authority-shop = 店铺
card-against = 相反：
card-also = 另见：
card-none = 没有这个编号的规则卡
card-topic-group-refund = 拼单退款
card-topic-inducement = 引导站外交易
card-topic-law = 法律
card-topic-payment = 支付与通知
card-topic-refund-only = 仅退款
card-topic-return = 退货
card-topic-return-freight = 退货运费
card-topic-unconfirmed = 未确认订单
card-topic-work-order = 工单
cards-foot = j k 滚动 · Esc 关闭
cards-title = 依据
confirm-complaint = 为 { $buyer } 登记投诉？
confirm-foot = y 是 · n 否
confirm-refuse = 拒绝 { $buyer } 的售后单 { $number }（{ $amount }）？
confirm-refuse-reason = 拒绝 { $buyer } 的售后单 { $number }（{ $amount }，{ $card }），理由是？买家会看到。
confirm-title = 确定吗？
help-direction = 从右到左的文字
help-direction-hint = 若字母 س 位于下面这个波斯语单词的最右端，则顺序正确。否则请更改，并将正确的值写入设置项 `bidi`：
help-direction-sample = سلام
help-elsewhere = 其他窗格
help-everywhere = 任何位置
help-foot = j k 滚动 · Esc 关闭
help-here = 此处
help-title = 按键
messages-foot = j k 滚动 · d 详情 · Esc 关闭
messages-none = 暂无消息。
messages-title = 消息
palette-foot = Enter 执行 · Esc 关闭
palette-hint = 命令名称
palette-title = 命令
pick-foot = 按字母选择 · Esc 返回
pick-title = 选哪一项？
picker-elsewhere = 按 ← 转到上级文件夹；也可输入路径（如 ~/Downloads 或 ..）后按回车前往别处。
picker-empty = 这个文件夹是空的。此处会列出订单和售后导出表（.csv、.xlsx）、聊天记录、保存的接口数据和网页。
picker-foot = Enter 打开 · ← 上级文件夹 · Esc 关闭
picker-hint = 文件名的一部分，或路径
picker-no-match = 没有名称包含所输入的内容。
picker-path = 按回车前往该路径：文件夹会打开，文件会导入。
picker-title = 选择要导入的文件
save-view-foot = Enter 保存 · Esc 关闭
save-view-hint = 视图名称
save-view-title = 保存视图
search-hint = 关键词、订单号或买家
start-connect = 连接店铺
start-demo = 先看看演示店铺
start-foot = Enter 选择 · q 退出
start-import = 导入文件：订单、售后单、聊天记录
start-title = 欢迎
start-welcome = 这里还没有任何数据。想怎样开始？
stopped-advises = 另一份资料的建议相反：
stopped-foot = Enter 回到正文 · w 依据 · j k 滚动
stopped-foot-suggestion = s 采用建议 · Enter 回到正文 · w 依据
stopped-forbids = 禁止的出处：
stopped-held = 已留待主管复核，没有发出。文字仍在输入框里。
stopped-nothing-left = 没有发出。文字仍在输入框里。
stopped-penalties = 平台对发送此类内容的店铺的处罚
stopped-source = 来源：
stopped-suggestion = 可以通过的改写
stopped-title = 已拦截
toast-path-copied = 菜单路径已复制到剪贴板。
too-small = 窗口太小，请至少调整为 40 列、12 行。
warning-evidence = 工单举证还剩 { $left }。
warning-insurance = 运费险还有 { $left } 到期。

## What the rules say

bearer-customer = 买家
bearer-merchant = 商家
bearer-not-seen = 未查看
bearer-platform = 平台
case-rules = 规则
change-arrives = 签收
change-buyer-confirms = 买家确认
change-cancel-agreed = 买家同意取消
change-dispatched = 发货
change-fault-shown = 举证质量问题
change-freight-seen = 查明运费
change-group-forms = 拼单成功
change-parcel-back = 包裹退回
change-recall-agreed = 拦截成功
change-refund-only-asked = 改为仅退款
change-return-asked = 改为退货
change-time-passes = 到期
clash-ask-too-early = 过早催促被禁止
clash-contact-ways = 站外联系被禁止
clash-freight-marker = 平台显示的承担方不同
clash-group-first = 拼单未成时以拼单规则为先
decision-approve = 同意
decision-approve-with-condition = 有条件同意
decision-arrives = 到账
decision-ask-supervisor = 由主管决定
decision-estimate = 估计
decision-freight = 运费 去程{ $outward } · 回程{ $back }
decision-if = 如果
decision-may-apply = 买家可申请
decision-missing = 还缺：
decision-next = 下一步：
decision-not-yet = 暂不可退
decision-platform-decides = 由平台判定
decision-refuse = 拒绝
decision-why = 依据：
holiday-calendar-missing = 该年节假日未知
holiday-holiday = 法定节假日可能延迟
missing-acknowledgement = 买家了解后果
missing-address = 退货地址
missing-approval = 您的同意
missing-arrival-time = 签收时间
missing-buyer-agreed = 买家同意拒收
missing-buyer-knows = 买家是否知晓
missing-buyer-told = 通知买家拒收
missing-cancel-after = 等待期限
missing-courier-told = 通知快递
missing-delivery = 包裹未送达
missing-delivery-known = 买家是否收到
missing-dispatch-state = 是否已发货
missing-end-told = 告知买家截止时间
missing-evidence = 凭证
missing-freight-marker = 退货运费由谁承担
missing-marker-reason = 与平台显示不符的理由
missing-obstacle-gone = 买家遇到的障碍
missing-outcome = 处理结果
missing-owner = 负责人
missing-reason = 原因
missing-refund-only-case = 仅退款申请
missing-reminder = 首次提醒
missing-system-refund = 系统退款
recall-buyer-agreed = 买家同意
recall-buyer-told = 已告知买家
recall-courier-told = 已通知快递
remark-allowance-to-buyer-account = 补贴退到买家支付账户
remark-already-refunded = 款项已退回
remark-decided = 已同意
remark-evidence-lapsed = 举证已逾期
remark-like-quality = 按质量问题处理
remark-no-arrival-promise = 不要承诺到账时间
remark-no-freight-promise = 不要承诺运费
remark-refund-costs-goods = 商品无法收回
remark-refund-overdue = 退款未按时到账
remark-refused = 已拒绝
remark-system-refund-overdue = 系统退款未按时到账
rung-contact = 联系买家
rung-keep-evidence = 保存凭证
rung-offer-cancel = 提出取消
rung-open-terms = 支付条款
rung-show-rules = 说明规则
stop-answered = 买家已回复
stop-forbidden = 平台禁止
stop-needs-reason = 需先查明原因
stop-needs-step-before = 需先完成上一步
stop-no-period = 未设等待期限
stop-too-early = 为时过早
stop-too-late = 已过期
stop-too-many = 一天内次数过多
way-answer = 回复买家
way-apply-exchange = 买家申请换货
way-apply-refund-only = 买家申请仅退款
way-apply-return = 买家申请退货
way-approve-exchange = 同意换货
way-approve-refund = 同意退款
way-approve-repair = 同意维修
way-approve-resend = 同意补发
way-approve-return = 同意退货
way-ask-reason = 询问原因
way-ask-supervisor = 请主管决定
way-ask-support = 联系平台支持
way-cancel-order = 取消订单
way-claim-quality = 买家举证质量问题
way-close = 结束
way-complete-group = 帮助凑齐拼单
way-conclude = 结案
way-deliver = 发货
way-escalate = 上报
way-extend = 延长时间
way-give-address = 提供退货地址
way-keep-evidence = 保存聊天记录
way-look-up-freight = 查看运费由谁承担
way-note-agreement = 记录买家已同意
way-offer-cancel = 提出取消订单
way-offer-exchange = 提出免费换货
way-offer-return = 提出退货
way-open-terms = 查看支付系统条款
way-other-routes = 其他解决途径
way-platform-service = 联系平台客服
way-refuse = 说明理由后拒绝
way-remind = 提醒买家
way-remind-by-call = 电话提醒
way-remind-by-email = 邮件提醒
way-remind-by-messenger = 社交软件提醒
way-remind-by-sms = 短信提醒
way-show-rules = 说明规则
way-submit-evidence = 提交凭证
way-take-over = 接手
way-tell-arrival = 告知到账时间
way-tell-buyer = 请买家拒收
way-tell-courier = 通知快递拦截
way-wait-delivery = 等包裹送达
way-wait-system-refund = 等系统自动退款

## What can be noted in a matter

act-accepted = 投诉已受理
act-buyer-agreed = 买家同意拒收
act-buyer-answered = 买家已回复
act-buyer-knows = 买家知道需要确认
act-cancel-acknowledged = 买家了解取消后果
act-cancel-agreed = 买家同意取消
act-concluded = 结案
act-concluded-ask = 处理结果：
act-courier-told = 已通知快递拦截
act-courier-told-ask = 快递拦截单号：
act-delivery-known = 买家已收到
act-escalated-lead = 上报主管
act-escalated-team = 上报团队
act-evidence-kept = 聊天记录已保存
act-exchange-declined = 买家不要换货
act-obstacle-found = 买家遇到障碍
act-obstacle-found-ask = 什么障碍？
act-parcel-back = 包裹已退回
act-reason-found-doubts = 原因：有顾虑
act-reason-found-no-answer = 原因：无回应
act-reason-found-other = 原因：其他
act-reason-found-payment-problem = 原因：支付问题
act-reason-found-questions = 原因：有疑问
act-rung-skipped = 跳过一步
act-rung-skipped-ask = 跳过哪一步，为什么？
act-support-asked = 已联系平台支持
act-taken = 由我接手
act-terms-opened = 已查看支付系统条款
