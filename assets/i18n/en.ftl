# English words of the program. One key a line, groups in the order of the trade, keys of a group by
# alphabet. Sentences end with a stop; labels do not. Placeables are the same in every language.

## General
no = no
unit-days = d
unit-hours = h
yes = yes

## Roles
role-agent = agent
role-bot = bot
role-owner = owner
role-supervisor = supervisor

## What a buyer asks for
case-kind-exchange = exchange
case-kind-refund-only = refund only
case-kind-repair = repair
case-kind-resend = resend
case-kind-return-refund = return and refund
case-kind-unconfirmed = not confirmed yet

## How far a case has come
case-state-buyer-confirms = buyer confirms
case-state-buyer-reacts = buyer's turn
case-state-buyer-refuses-parcel = buyer refuses the parcel
case-state-buyer-sends = buyer sends the goods
case-state-closed = closed
case-state-done = done
case-state-lapsed = lapsed
case-state-merchant-decides = you decide
case-state-merchant-recalls = call the parcel back
case-state-merchant-receives = confirm the returned goods
case-state-merchant-ships = ship the replacement
case-state-platform-handles = platform decides
case-state-platform-refused = refused by the platform
case-state-refunded = refunded
case-state-refunding = refund on its way
case-state-unknown = unknown
case-state-withdrawn = withdrawn

## Whose turn it is
party-buyer = buyer
party-merchant = you
party-nobody = nobody
party-platform = platform

## Why a buyer asks
case-reason-changed-mind = changed mind
case-reason-damaged = damaged
case-reason-missing-parts = parts missing
case-reason-not-as-described = not as described
case-reason-not-received = not received
case-reason-other = other
case-reason-price = price
case-reason-quality = quality
case-reason-wrong-goods = wrong goods

## What you do with a case
case-step-agree-parcel-refusal = agree to refusing the parcel
case-step-agree-refund = agree to the refund
case-step-agree-resend = agree to send again
case-step-agree-return = agree to the return
case-step-confirm-recall = confirm the recall
case-step-confirm-return = confirm the returned goods
case-step-refuse = refuse
case-step-ship = ship

## Who pays the freight
freight-buyer = buyer pays
freight-merchant = merchant pays
freight-not-seen = not seen yet

## Who wrote a message
author-agent = agent
author-bot = bot
author-buyer = buyer
author-platform = platform

## What a message is
message-kind-event = event
message-kind-file = file
message-kind-goods-card = goods card
message-kind-image = picture
message-kind-order-card = order card
message-kind-text = text
message-kind-video = video
message-kind-voice = voice message
message-kind-withdrawn = withdrawn message

## How a message reaches the buyer
route-api = platform interface
route-bridge = chat tool
route-hand = by hand
route-mail = e-mail
route-sandbox = simulated marketplace

## How far an outgoing message got
outbox-state-cancelled = cancelled
outbox-state-claimed = sending
outbox-state-failed = failed
outbox-state-handed = copied
outbox-state-ready = ready
outbox-state-sent = sent
outbox-state-undo = can be undone
outbox-state-unknown = not known whether sent

## What is due
deadline-decide = decide
deadline-evidence = proof
deadline-group = group
deadline-recall = recall parcel
deadline-receive = confirm return
deadline-reply = reply
deadline-resend = send again
deadline-review = review
deadline-scan = no scan
deadline-ship = dispatch
deadline-silence = no message

## Who set the time
deadline-source-platform = set by the platform
deadline-source-rule = default of a rule
deadline-source-shop = set by the shop

## Contacts and lures
finding-alipay = Alipay account
finding-bank-card = bank card number
finding-crypto = crypto address
finding-email = e-mail address
finding-iban = IBAN
finding-line = LINE name
finding-offplatform = invitation to leave the platform
finding-pay-other = other way to pay
finding-phone = telephone number
finding-qq = QQ number
finding-qr = request to scan a code
finding-social = social network account
finding-taobao-token = share password of another shop
finding-telegram = Telegram name
finding-url = foreign link
finding-wechat = WeChat id
finding-whatsapp = WhatsApp contact

## What happens to a message
verdict-block = stopped
verdict-hold = held for a supervisor
verdict-pass = may go
verdict-warn = may go, take note

## What a contact does to a message
stance-allowed = allowed
stance-forbidden = forbidden
stance-hold = held
stance-warn = warned

## How far an order has come
order-state-cancelled = cancelled
order-state-closed = closed
order-state-paid = to be shipped
order-state-received = received
order-state-shipped = shipped
order-state-unpaid = unpaid

## How far the money went back
refund-state-in-progress = refund in progress
refund-state-none = no refund
refund-state-partial = partly refunded
refund-state-refunded = refunded

## Group purchase
group-state-failed = group failed
group-state-formed = group formed
group-state-none = no group
group-state-pending = group pending

## How the buyer paid
pay-channel-alipay = Alipay
pay-channel-balance = balance
pay-channel-card = bank card
pay-channel-credit-card = credit card
pay-channel-gateway = payment gateway
pay-channel-lianlian = LianLian Pay
pay-channel-qq = QQ Wallet
pay-channel-savings-card = savings card
pay-channel-wechat = WeChat Pay

## Parts of an amount
amount-kind-goods = goods
amount-kind-paid = paid by the buyer
amount-kind-pay-discount = payment discount
amount-kind-platform-discount = platform discount
amount-kind-postage = postage
amount-kind-service = service
amount-kind-shop-discount = shop discount
amount-kind-shop-receives = shop receives
amount-kind-tax = tax

## Which way a parcel goes
parcel-way-back = return
parcel-way-outward = to the buyer
parcel-way-replacement = replacement

## Pages of the merchant back end
menu-awaiting-review = awaiting review
menu-chat = chat
menu-freight-details = freight details
menu-work-orders = work orders

## Lists
view-awaiting-review = Awaiting review
view-flagged = Flagged
view-groups = Groups
view-replies = Replies
view-ship = To ship
view-silent = No message
view-stuck = No scan
view-work = Queue
view-work-orders = Work orders

## Why a message is reviewed
review-kind-bait = test
review-kind-held = held
review-kind-sampled = sample
review-kind-stopped = stopped

## How far a review has come
review-state-approved = approved
review-state-decided = decided
review-state-open = open

## How far a work order has come
work-order-state-closed = closed
work-order-state-finished = finished
work-order-state-in-progress = in progress
work-order-state-lapsed = lapsed
work-order-state-open = open
work-order-state-submitted = submitted

## Proof for a work order
evidence-carrier-statement = carrier's stamped statement
evidence-chat-record = chat record
evidence-courier-contact = courier's contact
evidence-courier-receipt = copy of the waybill
evidence-dispatch-picture = picture of the dispatch
evidence-goods-condition = picture of the returned goods
evidence-goods-detail = picture of the goods
evidence-other-proof = other third-party proof
evidence-return-parcel = picture of the returned parcel

## Places for proof
slot-state-attached = attached
slot-state-missing = missing
slot-state-waived = not needed

## What was recorded
action-case-moved = case moved on
action-import-done = import
action-message-queued = message queued
action-message-received = message received
action-message-stopped = message stopped
action-note-written = note written
action-outbox-moved = delivery moved on
action-setting-changed = setting changed
action-store-made = store made
action-store-restored = store restored
action-value-unmasked = full value shown
action-work-order-moved = work order moved on

## Languages of buyers
language-en = English
language-es = Spanish
language-fa = Persian
language-ru = Russian
language-zh = Chinese
