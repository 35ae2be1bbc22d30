# The words of papers that go to a platform, a payment system or a body that settles disputes.

## Titles by what a packet is for
paper-title-record = Record of the order
paper-title-work-order = Evidence for the work order
paper-title-payment-system = Evidence for the payment system
paper-title-negotiation = Documents for the negotiation
paper-title-mediation-consumers = Documents for mediation by a consumer organisation
paper-title-mediation-industry = Documents for mediation by an industry association
paper-title-mediation-other = Documents for mediation by another lawful body
paper-title-authorities = Documents for the authorities
paper-title-arbitration = Documents for the arbitration
paper-title-lawsuit = Documents for the lawsuit
paper-page = Page { $page } of { $pages }
paper-foot = { $shop } · order { $number }

## Names of facts
fact-shop = Shop
fact-platform = Platform
fact-order = Order number
fact-case = Case number
fact-work-order = Work order
fact-problem = Problem
fact-reason = Buyer's reason
fact-amount = Amount in dispute
fact-buyer = Buyer
fact-due = Evidence due by
fact-pay-channel = Paid by
fact-pay-number = Transaction number
fact-parcel = Parcel

## Headings
part-statement = Statement
part-attachments = Attachments
part-order = Order and money
part-timeline = Timeline
part-chat = Chat, with personal details masked
part-notes = Internal notes
part-attachment = Attachment { $letter }: { $kind }

## The statement, by the buyer's reason
statement-changed-mind = The buyer changed their mind. The goods have no fault. The shop has followed the rules of the platform and submits the following.
statement-quality = The buyer says that the goods are of bad quality. The shop submits the following on the goods and on what was done, and asks for it to be checked.
statement-wrong-goods = The buyer says that other goods were sent than ordered. The shop submits the following on what was ordered and what was dispatched, and asks for it to be checked.
statement-not-as-described = The buyer says that the goods are not as described. The shop submits the following on the description and on what was dispatched, and asks for it to be checked.
statement-damaged = The buyer says that the goods arrived damaged. The shop submits the following on packing, dispatch and transport, and asks for it to be checked.
statement-missing-parts = The buyer says that pieces are missing. The shop submits the following on what was packed and dispatched, and asks for it to be checked.
statement-not-received = The buyer says that the goods did not arrive. The shop submits the following on dispatch and delivery, and asks for it to be checked.
statement-price = The buyer objects to the price. The shop submits the following on the amounts of the order, and asks for it to be checked.
statement-other = The shop submits the following on what happened with the order, and asks for it to be checked.
statement-attached = Attached are: { $list }.
statement-nothing-attached = No files are attached; what follows is the shop's own record.
statement-listed = { $letter } ({ $kind })
statement-between = { ", " }
attachment-in-archive = The file has { $pages } pages; it is in the archive as { $path }.
attachment-lacks = This page has a stamp or a note that cannot be drawn here; it is in the archive as { $path }.
attachment-only-in-archive = The file is in the archive as { $path }.
chat-older = Older messages are not shown.

## Heads of tables
head-letter = No.
head-kind = What it is
head-added = Added
head-sha256 = SHA-256
head-time = Time
head-event = What happened
head-origin = Origin
head-goods = Goods
head-count = Count
head-price = Price
head-who = Who
head-words = Words
head-money = Amount

## Money lines
amount-kind-goods = goods
amount-kind-postage = postage
amount-kind-tax = tax
amount-kind-service = service
amount-kind-shop-discount = shop discount
amount-kind-platform-discount = platform discount
amount-kind-pay-discount = payment discount
amount-kind-paid = paid by the buyer
amount-kind-shop-receives = shop receives

## Ways of paying
pay-channel-wechat = WeChat Pay
pay-channel-alipay = Alipay
pay-channel-qq = QQ Wallet
pay-channel-lianlian = LianLian Pay
pay-channel-savings-card = savings card
pay-channel-credit-card = credit card
pay-channel-card = bank card
pay-channel-balance = balance
pay-channel-gateway = payment gateway

## Reasons
case-reason-changed-mind = changed mind
case-reason-quality = quality
case-reason-wrong-goods = wrong goods
case-reason-not-as-described = not as described
case-reason-damaged = damaged
case-reason-missing-parts = parts missing
case-reason-not-received = not received
case-reason-price = price
case-reason-other = other

## Kinds of evidence
evidence-carrier-statement = carrier's stamped statement
evidence-courier-receipt = copy of the waybill
evidence-other-proof = other proof
evidence-chat-record = chat record
evidence-dispatch-picture = picture of the dispatch
evidence-goods-detail = picture of the goods
evidence-courier-contact = proof of contacting the courier
evidence-return-parcel = picture of the returned parcel
evidence-goods-condition = picture of the returned goods

## Where an item comes from
origin-platform = platform record
origin-carrier = carrier
origin-shop = shop record
origin-chat = chat

## What happened
event-ordered = order placed
event-paid = order paid
event-group-started = group opened
event-group-formed = group formed
event-deal-made = deal made
event-shipped = order dispatched
event-received = order received
event-scanned = parcel scanned
event-case-opened = case opened
event-stepped-in = platform stepped in
event-work-order-opened = work order opened
event-form-step = step of the work order
event-attached = attachment { $letter } added
event-buyer-wrote = buyer's first message
event-shop-answered = shop's first answer
act-buyer-told = buyer asked to refuse the parcel
act-buyer-agreed = buyer agreed to refuse the parcel
act-courier-told = carrier asked to call the parcel back
act-parcel-back = parcel is back
act-approved = shop agreed
act-refused = shop refused
act-address-given = return address given
act-exchange-offered = exchange offered at no cost
act-exchange-accepted = buyer accepted the exchange
act-exchange-declined = buyer declined the exchange
act-part-told = part of the money offered
act-part-accepted = buyer accepted the part
act-part-declined = buyer declined the part
act-reminded = buyer reminded
act-buyer-answered = buyer answered
act-cancel-offered = cancelling offered, with its consequences
act-cancel-acknowledged = buyer understood the consequences
act-cancel-agreed = buyer agreed to cancel
act-rules-shown = rules shown to the buyer
act-evidence-kept = correspondence kept
act-extended = buyer given more time
act-end-told = buyer told the end of the waiting time
act-delivery-known = buyer has the order
act-support-asked = support of the platform asked
act-accepted = complaint accepted
act-route-taken = route of the dispute chosen
act-concluded = matter ended

## Who wrote, and what is no words
author-buyer = buyer
author-agent = shop
author-bot = shop (automatic)
author-platform = platform
message-kind-image = [picture]
message-kind-video = [film]
message-kind-voice = [voice]
message-kind-file = [file]
message-kind-order-card = [order card]
message-kind-goods-card = [goods card]
message-kind-withdrawn = [withdrawn]
message-kind-event = [event]
message-kind-review = [review]
