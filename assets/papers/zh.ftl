# The words of papers that go to a platform, a payment system or a body that settles disputes.

## Titles by what a packet is for
paper-title-record = 订单售后材料
paper-title-work-order = 平台工单举证材料
paper-title-payment-system = 支付机构争议举证材料
paper-title-negotiation = 协商和解材料
paper-title-mediation-consumers = 消费者组织调解材料
paper-title-mediation-industry = 行业协会调解材料
paper-title-mediation-other = 依法成立的调解组织调解材料
paper-title-authorities = 向主管部门投诉的材料
paper-title-arbitration = 仲裁材料
paper-title-lawsuit = 诉讼材料
paper-page = 第 { $page } 页，共 { $pages } 页
paper-foot = { $shop } · 订单 { $number }

## Names of facts
fact-shop = 店铺
fact-platform = 平台
fact-order = 订单号
fact-case = 售后编号
fact-work-order = 工单编号
fact-problem = 问题
fact-reason = 买家原因
fact-amount = 争议金额
fact-buyer = 买家
fact-due = 举证截止
fact-pay-channel = 支付方式
fact-pay-number = 支付流水号
fact-parcel = 物流单号

## Headings
part-statement = 情况说明
part-attachments = 附件清单
part-order = 订单与金额
part-timeline = 时间经过
part-chat = 聊天记录（个人信息已隐去）
part-notes = 内部备注
part-attachment = 附件 { $letter }：{ $kind }

## The statement, by the buyer's reason
statement-changed-mind = 买家表示不想要了。商品不存在质量问题，本店按平台规则处理，并就此提交以下材料。
statement-quality = 买家提出商品存在质量问题。本店就商品质量与处理经过提交以下材料，请予核实。
statement-wrong-goods = 买家提出发错货。本店就订单内容与实际发出的商品提交以下材料，请予核实。
statement-not-as-described = 买家提出商品与描述不符。本店就商品页面与实际发出的商品提交以下材料，请予核实。
statement-damaged = 买家提出商品破损。本店就包装、发货与运输经过提交以下材料，请予核实。
statement-missing-parts = 买家提出少件漏发。本店就发出的件数与发货经过提交以下材料，请予核实。
statement-not-received = 买家提出未收到货。本店已按订单发货，现就发货与派送经过提交以下材料，请予核实。
statement-price = 买家对价格有异议。本店就订单金额提交以下材料，请予核实。
statement-other = 本店就该订单的处理经过提交以下材料，请予核实。
statement-attached = 随附材料：{ $list }。
statement-nothing-attached = 未附文件，以下为系统记录。
statement-listed = { $letter }（{ $kind }）
statement-between = 、
attachment-in-archive = 该文件共 { $pages } 页，见压缩包内 { $path }。
attachment-lacks = 本页另有无法在此绘出的印章或批注，请见压缩包内 { $path }。
attachment-only-in-archive = 该文件见压缩包内 { $path }。
chat-older = 更早的消息未列出。

## Heads of tables
head-letter = 附件
head-kind = 内容
head-added = 添加时间
head-sha256 = SHA-256 校验值
head-time = 时间
head-event = 事项
head-origin = 来源
head-goods = 商品
head-count = 数量
head-price = 单价
head-who = 发送人
head-words = 内容
head-money = 款项

## Money lines
amount-kind-goods = 商品金额
amount-kind-postage = 邮费
amount-kind-tax = 税费
amount-kind-service = 服务费
amount-kind-shop-discount = 店铺优惠
amount-kind-platform-discount = 平台优惠
amount-kind-pay-discount = 支付优惠
amount-kind-paid = 买家实付
amount-kind-shop-receives = 商家实收

## Ways of paying
pay-channel-wechat = 微信支付
pay-channel-alipay = 支付宝
pay-channel-qq = QQ钱包
pay-channel-lianlian = 连连支付
pay-channel-savings-card = 储蓄卡
pay-channel-credit-card = 信用卡
pay-channel-card = 银行卡
pay-channel-balance = 平台余额
pay-channel-gateway = 支付网关

## Reasons
case-reason-changed-mind = 不想要了
case-reason-quality = 质量问题
case-reason-wrong-goods = 发错货
case-reason-not-as-described = 与描述不符
case-reason-damaged = 商品破损
case-reason-missing-parts = 少件漏发
case-reason-not-received = 未收到货
case-reason-price = 价格问题
case-reason-other = 其他

## Kinds of evidence
evidence-carrier-statement = 快递公司盖章证明
evidence-courier-receipt = 快递底单
evidence-other-proof = 其他第三方凭证
evidence-chat-record = 聊天记录
evidence-dispatch-picture = 发货照片
evidence-goods-detail = 商品细节图
evidence-courier-contact = 与快递员的联系凭证
evidence-return-parcel = 退货包裹照片
evidence-goods-condition = 退回商品照片

## Where an item comes from
origin-platform = 平台记录
origin-carrier = 物流公司
origin-shop = 店铺记录
origin-chat = 聊天记录

## What happened
event-ordered = 买家下单
event-paid = 买家付款
event-group-started = 开团
event-group-formed = 拼单成功
event-deal-made = 订单成立
event-shipped = 店铺发货
event-received = 买家签收
event-scanned = 物流扫描
event-case-opened = 买家申请售后
event-stepped-in = 平台介入
event-work-order-opened = 平台创建工单
event-form-step = 工单处理
event-attached = 添加附件 { $letter }
event-buyer-wrote = 买家首条消息
event-shop-answered = 店铺首次回复
act-buyer-told = 请买家拒收包裹
act-buyer-agreed = 买家同意拒收
act-courier-told = 通知快递拦截
act-parcel-back = 包裹已退回
act-approved = 店铺同意
act-refused = 店铺拒绝
act-address-given = 提供退货地址
act-exchange-offered = 提出免费换货
act-exchange-accepted = 买家接受换货
act-exchange-declined = 买家不接受换货
act-part-told = 提出部分退款
act-part-accepted = 买家同意部分退款
act-part-declined = 买家不同意部分退款
act-reminded = 提醒买家
act-buyer-answered = 买家回复
act-cancel-offered = 提出取消订单并说明后果
act-cancel-acknowledged = 买家知悉后果
act-cancel-agreed = 买家同意取消
act-rules-shown = 向买家说明规则
act-evidence-kept = 保全沟通记录
act-extended = 给买家延长时间
act-end-told = 告知买家截止时间
act-delivery-known = 买家已收到商品
act-support-asked = 联系平台客服
act-accepted = 受理投诉
act-route-taken = 选择争议解决途径
act-concluded = 事项结束

## Who wrote, and what is no words
author-buyer = 买家
author-agent = 店铺
author-bot = 店铺（自动）
author-platform = 平台
message-kind-image = ［图片］
message-kind-video = ［视频］
message-kind-voice = ［语音］
message-kind-file = ［文件］
message-kind-order-card = ［订单卡片］
message-kind-goods-card = ［商品卡片］
message-kind-withdrawn = ［已撤回］
message-kind-event = ［系统消息］
message-kind-review = [主管答复]
