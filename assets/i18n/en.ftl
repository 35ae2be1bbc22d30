# English words of the program. One key a line, groups in the order of the trade, keys of a group by
# alphabet. Sentences end with a stop; labels do not. Placeables are the same in every language.

## General
colon = { ": " }
no = no
unit-days = d
unit-hours = h
unit-minutes = min
yes = yes

## Roles
role-agent = agent
role-bot = bot
role-owner = owner
role-read-only = read only
role-supervisor = supervisor

## What a buyer asks for
case-kind-exchange = exchange
case-kind-refund-only = refund only
case-kind-repair = repair
case-kind-resend = resend
case-kind-return-refund = return and refund
case-kind-unconfirmed = fulfilment not confirmed
case-kind-discrepancy = discrepancy
case-kind-complaint = complaint

## How far a case has come
case-state-buyer-confirms = buyer confirms fulfilment
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

## Who pays the freight
freight-buyer = buyer pays
freight-merchant = merchant pays
freight-not-seen = not seen yet
freight-page-after-sales = after-sales details
freight-page-order = order page

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
message-kind-review = supervisor
message-kind-text = text
message-kind-video = video
message-kind-voice = voice message
message-kind-withdrawn = withdrawn message

## How a message reaches the buyer
route-api = platform interface
route-arbitration = arbitration
route-authorities = complaint to the authorities
route-bridge = chat tool
route-hand = by hand
route-lawsuit = lawsuit
route-mail = e-mail
route-mediation-consumers = mediation by a consumer organisation
route-mediation-industry = mediation by an industry association
route-mediation-other = mediation by another lawful body
route-negotiation = negotiation
route-sandbox = simulated marketplace
lane-aftersales = after-sales
lane-payment = payment
lane-presales = pre-sales

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
deadline-allowance = allowance
deadline-arrival = arrival
deadline-cancel-after = wait ends
deadline-concern = concern
deadline-confirm = fulfil
deadline-decide = decide
deadline-escalated = answer
deadline-evidence = evidence
deadline-group = group
deadline-insurance = insurance
deadline-payment = dispute
deadline-quiet = no answer
deadline-postponed = put off
deadline-recall = recall
deadline-receive = confirm
deadline-recovery = taken back
deadline-remind = remind
deadline-reply = reply
deadline-resend = resend
deadline-return-window = return
deadline-review = review
deadline-scan = no scan
deadline-ship = dispatch
deadline-silence = silent

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
finding-insult = insult
finding-line = LINE name
finding-offplatform = invitation to leave the platform
finding-pay-other = other way to pay
finding-phone = telephone number
finding-qq = QQ number
finding-qr = request to scan a code
finding-social = social network account
finding-taobao-token = share password of another shop
finding-telegram = Telegram name
finding-threat = threat
finding-url = foreign link
finding-wechat = WeChat id
finding-whatsapp = WhatsApp contact

## What speaks for a finding
speaks-checksum = its check digits add up
speaks-disguise = it is written so that no machine reads it
speaks-form = it has the form of an address or a name
speaks-image = it was read out of an image
speaks-invite = it asks to add, write, call or scan
speaks-led = a colon or the like leads to it
speaks-likeness = it reads like messages that lead away, and what is marked weighs most
speaks-lookalike = it looks like the platform's own address and is another
speaks-phrase = its words together invite away
speaks-plan = it fits a numbering plan
speaks-split = it is spread over several messages
speaks-word = a word beside it names it

## What keeps a picture back
picture-broken = the picture is cut off or damaged, so nobody can look into it
picture-code = code in the picture
picture-crowded = the picture holds more that looks like codes than can be looked through
picture-moving = the picture moves, and a code may show for a moment
picture-too-large = the picture has more than 32 MiB or 50 million pixels, so it was not opened
picture-unknown = the picture is no PNG, JPEG or WebP, so it was not opened
picture-unreadable-code = the picture holds a code that cannot be read

## What would clear a finding
clears-courier-contact = it is the courier's, in an answer about the parcel
clears-order-number = it is this order's number: open its matter
clears-platform-link = it is the platform's own link
clears-return-address = it is in the shop's own return address
clears-save-anew = save it anew as a PNG or JPEG that stands still
clears-shorten = say it in two messages
clears-smaller = send a smaller picture
clears-supervisor = a supervisor lets it go
clears-take-out = take it out

## What happens to a message
verdict-block = stopped
verdict-hold = held for a supervisor
verdict-pass = may go
verdict-warn = may go, take note

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
group-dispute = way of a dispute, advance of the platform …
group-payment = the payment system …
group-freight = freight and allowance …
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

## Lists
view-awaiting-review = Awaiting review
view-concerns = Complaints
view-escalated = Handed on
view-flagged = Flagged
view-groups = Groups
view-insurance = Insurance
view-overdue-refunds = Refunds late
view-quiet = No answer
view-postponed = Put off
view-recalls = Called back
view-replies = Replies
view-ship = To ship
view-silent = No message
view-stuck = No scan
view-unconfirmed = Fulfilment not confirmed
view-work = Queue
view-work-orders = Work orders

## Why a message is reviewed
review-kind-bait = buyer's contact
review-kind-held = held
review-kind-rejudged = flagged afterwards
review-kind-released = let go and sent
review-kind-sampled = sample
review-kind-stopped = stopped

## How grave a flagged text is
severity-grave = grave
severity-minor = minor
severity-no-fault = no fault
severity-serious = serious
severity-slight = sample

## What a supervisor says of it
review-verdict-coach = coaching
review-verdict-false-alarm = false alarm
review-verdict-noted = noted
review-verdict-violation = violation

## Why
cause-buyer-asked = the buyer had asked for it
cause-buyer-bait = the buyer wrote a contact
cause-careless = slipped in, not read again
cause-contact-given = gave a contact elsewhere
cause-goods-name = name of goods, model or size
cause-insult = insult
cause-led-away = led the buyer away
cause-link-outside = link or code that leads elsewhere
cause-nothing-wrong = nothing is wrong with it
cause-order-data = number of the order, parcel or goods
cause-other-fault = something else
cause-other-meaning = means something else here
cause-pay-outside = offered another way to pay
cause-platform-allows = the platform allows it
cause-rule-unknown = did not know the rule
cause-threat = threat
cause-warns-of-it = warns of it or declines it
cause-wording = unclear or unkind wording

## What becomes of the text
fate-blocked = blocked
fate-edited = changed and sent
fate-released = released
fate-returned = given back
fate-stays = stays as it is

## Steps of a review
decision-step-decided = decided
decision-step-taken-back = taken back
deed-accepted = complaint accepted
deed-buyer-told = buyer asked to refuse the parcel
deed-cancel-offered = cancelling offered
deed-end-told = end of the waiting time told
deed-exchange-offered = exchange offered
deed-group-way = way of the group asked
deed-rating-asked = rating asked for
deed-reminded = buyer reminded
deed-rules-shown = rules shown
deed-taken = taken over
deed-undone = not done: { $what }

## The dialog of a verdict
ruling-allow-no = l also let exactly this text pass from now on
ruling-allow-yes = l exactly this text passes until { $until }, as “{ $name }”
ruling-foot = Enter decide · 1–9 choose · Esc leave it
ruling-note = n a word to { $name }
ruling-noted = n note: { $note }
ruling-title = Verdict
ruling-why = Why is it { $verdict }?

## The dialog of other words
edit-review-foot = Enter release · Alt+Enter new line · Esc leave it
edit-review-title = Other words for the buyer

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
action-act-done = something was done or learned
action-case-moved = case moved on
action-data-erased = old data anonymised
action-import-done = import
action-message-flagged = message flagged afterwards
action-message-queued = message queued
action-message-received = message received
action-message-stopped = message stopped
action-note-written = note written
action-outbox-moved = delivery moved on
action-pack-changed = word lists, platforms, rules or calendars changed
action-review-decided = flagged text decided
action-review-opened = text put before a supervisor
action-review-taken-back = decision taken back
action-person-changed = person changed: role or passphrase
action-person-proved = passphrase given
action-person-refused = wrong passphrase
action-person-unlocked = person unlocked
action-setting-changed = setting changed
action-store-made = store made
action-store-restored = store restored
action-text-allowed = text allowed
action-text-disallowed = text no longer allowed
action-value-unmasked = full value shown
action-evidence-added = put a file into the checklist
action-evidence-noted = wrote a note on the checklist
action-evidence-removed = took a file out of the checklist
action-evidence-waived = said whether a proof is needed
action-packet-laid = laid the evidence packet ready
action-evidence-submitted = handed the evidence in
action-work-order-filled = filled in the form
action-work-order-moved = work order moved on

## Commands: the short word, and its sentence in the help
cmd-answer = ready answer
cmd-answer-help = Insert the ready answer of this number; those behind the bar │ fit any matter.
cmd-answer-refuse = keep it here
cmd-answer-refuse-help = Insert the answer to a buyer who gave a contact: it keeps the talk in this chat.
cmd-case-approve = approve
cmd-case-approve-help = Agree to what the buyer asks for.
cmd-case-complain = complaint
cmd-case-complain-help = Open a complaint from this conversation.
cmd-case-copy-freight-path = copy freight path
cmd-case-copy-freight-path-help = Copy the menu path of the freight details.
cmd-case-copy-path = review path
cmd-case-copy-path-help = Copy the menu path of the cases that await review.
cmd-case-delivered = delivered
cmd-case-delivered-help = Note that the buyer has the goods, where the platform does not tell it; from then on the buyer is waited for to confirm fulfilment.
cmd-case-down = down
cmd-case-down-help = Scroll the case down.
cmd-case-freeze = freeze
cmd-case-freeze-help = Keep all correspondence of the matter, however old it gets; nothing of it is anonymised.
cmd-case-freight = freight
cmd-case-freight-help = Say who bears the return freight, as the platform’s page shows it.
cmd-case-letter = letter
cmd-case-letter-help = Copy the letter that a step asks for: to the carrier, to the platform’s support, to whoever decides.
cmd-case-next = next case
cmd-case-next-help = Show the next case of this order.
cmd-case-note = note
cmd-case-note-help = Note what was done or learned: the buyer agrees, the carrier was told, the reason.
cmd-case-part = part
cmd-case-part-help = Offer the buyer a part of the money while the goods stay, or note what the buyer said to it.
cmd-case-postpone = put off
cmd-case-postpone-help = Put the case off to a time, like 2d, 18:00 or a date; it comes back by itself, and at once when the buyer writes.
cmd-case-page-down = page down
cmd-case-page-down-help = Scroll the case one page down.
cmd-case-page-up = page up
cmd-case-page-up-help = Scroll the case one page up.
cmd-case-refuse = refuse
cmd-case-refuse-help = Refuse what the buyer asks for.
cmd-case-up = up
cmd-case-up-help = Scroll the case up.
cmd-case-why = why
cmd-case-why-help = Show the rules behind the decision.
cmd-checklist-attach = attach
cmd-checklist-attach-help = Choose files, with Tab several, and put them into the slot. A pasted or dropped path does the same.
cmd-checklist-enter = fill in
cmd-checklist-enter-help = Fill the slot or the field that is chosen, or see what the file is.
cmd-checklist-mark = passage
cmd-checklist-mark-help = Mark a passage of the chat as evidence; personal data stays masked unless ticked.
cmd-checklist-note = note
cmd-checklist-note-help = Write a note on this evidence.
cmd-checklist-open = open by hand
cmd-checklist-open-help = Open a work order of this case by hand.
cmd-checklist-remove = take out
cmd-checklist-remove-help = Take a file out of the checklist; the file is kept.
cmd-checklist-take-over = take over
cmd-checklist-take-over-help = Take over all that the desk has: order, order confirmation, parcels, recall, chat.
cmd-checklist-waive = do without
cmd-checklist-waive-help = Say why this evidence is not needed, or needed after all.
cmd-checklist-copy-path = work-order path
cmd-checklist-copy-path-help = Copy the menu path of the work orders.
cmd-checklist-down = down
cmd-checklist-down-help = Choose the next row.
cmd-checklist-next = next work order
cmd-checklist-next-help = Show the next work order of this order.
cmd-checklist-up = up
cmd-checklist-up-help = Choose the row before.
cmd-composer-confirm = sent
cmd-composer-confirm-help = Record that you pasted and sent the copied message.
cmd-composer-copy-again = copy again
cmd-composer-copy-again-help = Copy the checked message once more.
cmd-composer-empty = empty
cmd-composer-empty-help = Take away all that is written; u brings it back, in the field Ctrl-_.
cmd-composer-newline = new line
cmd-composer-newline-help = Begin a new line in the message.
cmd-composer-note = note
cmd-composer-note-help = Write a note for your team; the buyer never sees it.
cmd-composer-reply = reply
cmd-composer-reply-help = Write an answer to the buyer.
cmd-composer-send = send + next
cmd-composer-send-help = Check the message, send or copy it, and go on to the next row, or to the next hit of a search.
cmd-desk-back = back
cmd-desk-back-help = Go one step back. It never quits.
cmd-desk-direction = right-to-left
cmd-desk-direction-help = Let the program, the terminal or nobody set text from right to left in order; `?` shows a sample.
cmd-desk-help = help
cmd-desk-help-help = Show all keys that work here.
cmd-desk-import = import
cmd-desk-import-help = Import files that you downloaded from the merchant page.
cmd-desk-language = screen language
cmd-desk-language-help = Show the screens in the next language: Chinese, English, Russian, Spanish, Persian.
cmd-desk-lock = lock
cmd-desk-lock-help = Ask for your passphrase again before the next act that needs it.
cmd-desk-messages = messages
cmd-desk-messages-help = Show all that the program has told you.
cmd-desk-next-pane = next pane
cmd-desk-next-pane-help = Go to the next pane.
cmd-desk-next-view = next saved view
cmd-desk-next-view-help = Show the next view that you saved.
cmd-desk-palette = commands
cmd-desk-palette-help = Find any command by its words.
cmd-desk-previous-pane = previous pane
cmd-desk-previous-pane-help = Go to the pane before.
cmd-desk-quit = quit
cmd-desk-quit-help = Close the desk; drafts are kept.
cmd-desk-redraw = redraw
cmd-desk-redraw-help = Draw the whole screen again.
cmd-desk-refresh = refresh
cmd-desk-refresh-help = Read everything on the screen from the store again.
cmd-desk-save-view = save view
cmd-desk-save-view-help = Save the list with its filters under a name.
cmd-desk-search = search
cmd-desk-search-help = Search orders, messages and buyers.
cmd-desk-suspend = suspend
cmd-desk-suspend-help = Go back to the shell; `fg` returns here.
cmd-desk-theme = theme
cmd-desk-theme-help = Change to the next theme.
cmd-desk-undo = undo
cmd-desk-undo-help = Take back what was sent within the last seconds, or the last change.
cmd-history-down = down
cmd-history-down-help = Scroll the history down.
cmd-history-page-down = page down
cmd-history-page-down-help = Scroll the history one page down.
cmd-history-page-up = page up
cmd-history-page-up-help = Scroll the history one page up.
cmd-history-up = up
cmd-history-up-help = Scroll the history up.
cmd-outbox-cancel = take back
cmd-outbox-cancel-help = Take a message back that has not left.
cmd-outbox-confirm = sent
cmd-outbox-confirm-help = Record that the copied message was sent.
cmd-outbox-copy = copy
cmd-outbox-copy-help = Copy the message for pasting.
cmd-outbox-down = down
cmd-outbox-down-help = Choose the next message.
cmd-outbox-open = open
cmd-outbox-open-help = Open the conversation of the message.
cmd-outbox-up = up
cmd-outbox-up-help = Choose the message before.
cmd-pane-case = case
cmd-pane-case-help = Go to the case.
cmd-pane-checklist = evidence
cmd-pane-checklist-help = Go to the evidence checklist.
cmd-pane-composer = message
cmd-pane-composer-help = Go to the message that is being written.
cmd-pane-history = history
cmd-pane-history-help = Go to the history of the case.
cmd-pane-outbox = outbox
cmd-pane-outbox-help = Go to the outbox.
cmd-pane-queue = queue
cmd-pane-queue-help = Go to the queue.
cmd-pane-review = review
cmd-pane-review-help = Go to the flagged messages.
cmd-pane-transcript = chat
cmd-pane-transcript-help = Go to the chat.
cmd-queue-first = first
cmd-queue-first-help = Go to the first row.
cmd-queue-kind = kind
cmd-queue-kind-help = Show the next kind only, then all again.
cmd-queue-lane = lane
cmd-queue-lane-help = Show only pre-sales, after-sales or payment, one after the other, then all again.
cmd-queue-language = language
cmd-queue-language-help = Show the next language only, then all again.
cmd-queue-last = last
cmd-queue-last-help = Go to the last row.
cmd-queue-mine = mine
cmd-queue-mine-help = Show only buyers whom you are answering, then all again.
cmd-queue-next = down
cmd-queue-next-help = Choose the next row.
cmd-queue-open = open
cmd-queue-open-help = Open the chosen row.
cmd-queue-page-down = page down
cmd-queue-page-down-help = Go one page down.
cmd-queue-page-up = page up
cmd-queue-page-up-help = Go one page up.
cmd-queue-previous = up
cmd-queue-previous-help = Choose the row before.
cmd-queue-shop = shop
cmd-queue-shop-help = Show the next shop only, then all again.
cmd-queue-widen = show all
cmd-queue-widen-help = Show all rows of the list again.
cmd-review-allow = allow text
cmd-review-allow-help = Let exactly this text pass from now on, for a time and under a name.
cmd-review-block = block
cmd-review-block-help = The text must not go; whoever wrote it reads why.
cmd-review-coach = coach
cmd-review-coach-help = Say that it was better said otherwise.
cmd-review-decided = decided
cmd-review-decided-help = Show what was decided, or what is open again.
cmd-review-down = down
cmd-review-down-help = Choose the next message.
cmd-review-edit = edit+release
cmd-review-edit-help = Change the words and release them; they are checked again.
cmd-review-false-alarm = false alarm
cmd-review-false-alarm-help = Say that nothing is wrong with it.
cmd-review-kind = kind
cmd-review-kind-help = Show only the next kind of entry.
cmd-review-less = up
cmd-review-less-help = Scroll the details up.
cmd-review-more = further down
cmd-review-more-help = Scroll the details down.
cmd-review-open = open
cmd-review-open-help = Open the conversation of the message.
cmd-review-person = person
cmd-review-person-help = Show only texts of this person, or of all again.
cmd-review-release = release
cmd-review-release-help = Let the text go to the buyer as it was written.
cmd-review-return = give back
cmd-review-return-help = Give the text back to whoever wrote it, with a note.
cmd-review-undo = take back
cmd-review-undo-help = Take the last decision back while nothing was sent on it.
cmd-review-up = up
cmd-review-up-help = Choose the message before.
cmd-review-violation = violation
cmd-review-violation-help = Say that it breaks a rule.
cmd-shop-renew-insurance = insurance renewed
cmd-shop-renew-insurance-help = Note that the freight insurance of the shop was renewed for a week.
cmd-shop-show = the shop
cmd-shop-show-help = Show insurance, deposit and what the platform takes back.
cmd-transcript-newer = newer
cmd-transcript-newer-help = Choose the message after.
cmd-transcript-newest = newest
cmd-transcript-newest-help = Go to the newest message.
cmd-transcript-older = older
cmd-transcript-older-help = Choose the message before.
cmd-transcript-oldest = oldest
cmd-transcript-oldest-help = Go to the oldest message that is loaded.
cmd-transcript-page-newer = page down
cmd-transcript-page-newer-help = Go one page towards newer messages.
cmd-transcript-page-older = page up
cmd-transcript-page-older-help = Go one page towards older messages.
cmd-transcript-reveal = show contacts
cmd-transcript-reveal-help = Show the contact details that the buyer wrote in full, or mask them again; looking is recorded.
cmd-transcript-hand-over = hand over
cmd-transcript-hand-over-help = Hand the conversation to pre-sales, after-sales or payment, with a note.
cmd-transcript-bot = bot on/off
cmd-transcript-bot-help = Pause the answer bot in this conversation, or let it answer again.
cmd-transcript-language = language
cmd-transcript-language-help = Set the language in which the buyer is written to, from the next message on.
cmd-transcript-scroll-newer = scroll down
cmd-transcript-scroll-newer-help = Scroll towards newer messages from anywhere.
cmd-transcript-scroll-older = scroll up
cmd-transcript-scroll-older-help = Scroll towards older messages from anywhere.
cmd-view-awaiting-review = awaiting review
cmd-view-awaiting-review-help = Show cases that wait for you.
cmd-view-concerns = complaints
cmd-view-concerns-help = Show complaints and discrepancies.
cmd-view-escalated = handed on
cmd-view-escalated-help = Show what was handed on to the team or the lead.
cmd-view-flagged = flagged
cmd-view-flagged-help = Show messages that a supervisor looks at.
cmd-view-groups = groups
cmd-view-groups-help = Show groups that have not formed.
cmd-view-insurance = insurance
cmd-view-insurance-help = Show freight insurances by their end.
cmd-view-overdue-refunds = refunds late
cmd-view-overdue-refunds-help = Show refunds that did not arrive in time.
cmd-view-quiet = no answer
cmd-view-quiet-help = Show buyers who were asked and do not answer, the longest silence first.
cmd-view-postponed = put off
cmd-view-postponed-help = Show cases that were put off, the next to come back first.
cmd-view-recalls = called back
cmd-view-recalls-help = Show parcels that are called back, by due time.
cmd-view-replies = replies
cmd-view-replies-help = Show buyers who wait for an answer.
cmd-view-ship = to ship
cmd-view-ship-help = Show orders to be shipped.
cmd-view-silent = no message
cmd-view-silent-help = Show paid orders that nobody has written about.
cmd-view-stuck = no scan
cmd-view-stuck-help = Show parcels that the carrier has not scanned for long.
cmd-view-unconfirmed = fulfilment
cmd-view-unconfirmed-help = Show orders whose fulfilment the buyers do not confirm.
cmd-view-work = queue
cmd-view-work-help = Show all work by due time.
cmd-view-work-orders = work orders
cmd-view-work-orders-help = Show work orders that want evidence.

## Why a command does not work now
why-confirm-first = Record the copied message as sent first.
why-connect-later = Connecting a shop comes in a later version. Import a file for now.
why-delivered = It is known already that the buyer has the goods.
why-no-answer = There is no ready answer with this number.
why-no-case = There is no case here to decide.
why-no-letter = No step asks for a letter now.
why-letter-lacks = The letter cannot be written yet: the number of the order or of the parcel is not known here. Import it first.
why-no-contact-given = The buyer has given no contact in the messages that wait.
why-no-cancel = This message has left or is on its way, so it cannot be taken back.
why-no-courier = Nothing here delivers the messages of this shop yet, so none is queued. Answer on the merchant page.
why-no-confirm = Copy the message first, then record it as sent.
why-no-conversation = This row has no conversation to write in.
why-begin-first = Nobody has begun a chat for this order yet; press r to begin it.
why-bot-off = The shop has its answer bot off; a supervisor can switch it on.
why-no-copy = This message is not waiting to be copied.
why-no-path = The platform file has no menu path for this page.
why-no-order = No order is known here.
why-no-person = Nobody of the shop wrote it.
why-no-review = No message is waiting for review.
why-no-row = The list is empty.
why-no-shop = Open a matter first: it is not clear which shop is meant.
why-no-views = You have not saved a view yet.
why-not-allowed = Your role may not do this. Ask a supervisor.
why-not-false-alarm = Only a false alarm can be allowed. Press f first.
why-not-narrowed = All rows are shown already.
why-not-now = Not now, by rule { $card }; press w to read it.
why-nothing-decided = Nothing was decided here that could be taken back.
why-nothing-handed = No message has been copied.
why-nothing-open = Nothing is open. Choose a row and press Enter.
why-nothing-masked = Nothing is masked in this chat.
why-nothing-to-open = This row has no conversation.
why-nothing-to-undo = There is nothing to undo.
why-nothing-written = Nothing is written yet.
why-one-case = This order has no other case.
why-one-kind = This list has one kind only.
why-one-shop = There is only one shop.
why-one-work-order = This order has no other work order.
why-only-in-demo = This is a made-up shop: its messages leave only inside `afterdesk demo`. Nothing is queued here.
why-outbox-empty = The outbox is empty.
why-parcel-tells = The platform tells by itself when the parcel has arrived.
why-read-only = The store is open for reading only.
why-review-decided = Somebody has decided on it. Press u to take it back.
why-review-left = It has left already. Give the verdict alone.
why-review-own = It is your own text. Somebody else decides on it.
why-sending = A message is on its way already.
why-supervisor = A supervisor decides this ({ $card }); press w for the rule, or t to hand it on.
why-ceiling = { $amount } is above what an agent gives back alone ({ $ceiling }); press t to hand it to the lead.
why-waits = Still missing: { $missing }.
why-no-part = This platform knows no partial refund; agree to all of it (a), or refuse (x).
why-part-state = A part can be offered while you decide on a refund, or on goods that came back.
why-part-unpaid = Nobody has told what the buyer paid; import the order first (I).
why-part-nothing = All that the buyer paid has gone back or is agreed; there is nothing left to offer.
why-case-over = This case is over.
postpone-nothing-due = Nothing is due from you in this case, so there is nothing to put off.
postpone-past = That time is over; take a later one.
postpone-too-far = That is too far away; a case is put off for 92 days at most.
postpone-beyond = Not beyond { $at }: “{ $deadline }” is due then. Take an earlier time.

## What the panes say
case-carrier-number = carrier no. { $number }
case-asked = What is asked
case-deadlines = Deadlines
case-items = Goods
case-money = Money
case-no-scan = no scan yet
case-none = Nothing is open.
case-nothing-known = Nothing is known of an order yet.
case-order = Order
case-parcels = Parcels
case-stepped-in = platform stepped in
case-title = Case
case-title-order = Order
case-where = Where to find it
case-uninsured = no freight insurance since { $since }
checklist-no-path = The menu path is not in the platform file.
checklist-none = No work order in this matter.
checklist-title = Evidence
composer-claimed = { $agent } is on this since { $time }
composer-hint = r writes an answer, 1–9 puts a ready one in.
composer-hint-handed = The words are on the clipboard. Paste and send them here, then press y.
composer-hint-note = A note for your team. The buyer never sees it.
composer-hint-writing = Write your answer.
composer-length = { $count } % full
composer-more-questions = +{ $count }
composer-no-chat = r begins the chat of this order.
composer-nothing-open = Open a row to answer its buyer.
composer-paste-at = paste at
composer-refusal = keep it here
composer-read-only = The store is open for reading only.
composer-sending = sending
composer-sent-key = sent
composer-title = Reply
composer-title-note = Note
composer-other-language = the buyer reads { $language }
plain-long = { $count ->
    [one] a sentence of 1 word; two are easier to read
   *[other] a sentence of { $count } words; two are easier to read
}
plain-jargon = plainer: “{ $plain }” for “{ $word }”
plain-abbreviation = say what “{ $word }” means
composer-undelivered = nothing delivers here
fact-advance = advance
fact-allowance = subsidy
fact-amount = amount
fact-buyer-note = buyer's
fact-channel = paid by
fact-confirmed = fulfilled
fact-email = e-mail
fact-freight = freight
fact-freight-shown = freight
fact-group = group
fact-kind = asks for
fact-note = our note
fact-number = number
fact-opened = opened
fact-paid-at = paid
fact-payment = payment
fact-phone = phone
fact-reason = reason
fact-received-at = received
fact-refund = refund
fact-reopened = reopened
fact-return-address = back to
fact-handed-on = handed on
fact-lead-answer = answer
handed-to-lead = the lead
handed-to-team = the team
fact-owner = owner
fact-part = part
part-differs = the platform shows { $amount } instead
part-state-offered = to be told to the buyer
part-state-told = the buyer has not answered (P)
part-state-accepted = agreed with the buyer
part-state-declined = declined by the buyer
fact-postponed = put off
part-way-shop = give it back on the platform’s page (p r)
part-way-platform = ask the platform’s support to give it back
part-way-no = the platform knows no partial refund
part-way-not-told = give it back by hand
fact-return = return
fact-return-state = parcel
fact-route = dispute
fact-ship-by = ship by
fact-shipped-at = shipped
history-none = Nothing was done yet.
history-title = History
money-adds-up = the lines add up
money-differs = the lines give { $sum }
money-no-sum = the lines are too large to add up
outbox-none = Nothing waits to be sent.
outbox-title = Outbox
outbox-tries = { $count ->
    [one] 1 try
   *[other] { $count } tries
}
queue-due-at = by { $time }
queue-failed = The queue could not be loaded.
queue-failed-next = Press R to try again; :messages has the details.
queue-loading = Loading the queue …
queue-no-data = There is no shop data here yet.
queue-no-data-next = Press I to take an export file in, or start `afterdesk demo`.
queue-mine = mine
queue-none = Nothing is due.
queue-none-narrowed = No row matches the filter.
queue-none-narrowed-next = f f shows all rows again.
queue-none-next = New messages and deadlines appear here by themselves.
queue-waits = waits { $time }
queue-waits-long = waits { $time }, over 3 min
queue-waits-short = waits { $time }
queue-silent = the buyer has been silent for { $time }
queue-silent-short = silent { $time }
review-around = In the chat
review-bait = The buyer wrote this. Nobody of the shop is at fault (B-33).
review-buyer = buyer
review-decided-by = { $name } · { $time }
review-decision = Decision
review-earlier = Earlier flags of { $name }
review-earlier-count = { $flags } in 30 days, { $violations } of them violations
review-earlier-none = No flags before.
review-found = What was found
review-loading = loading the details …
review-none = No message waits for a look.
review-none-decided = Nothing was decided yet.
review-released = A supervisor let it go, and it was sent.
review-sample = Nothing was found. It is looked at by chance.
review-this = this text
review-title = Flagged
review-title-decided = Decided
review-does = When it goes: { $what }
review-waits = The buyer waits for this text.
search-failed = The search did not run. Press Enter to try again.
search-hits = { $count ->
    [one] 1 hit
   *[other] { $count } hits
}
search-hits-newest = the newest { $count }; add a word for fewer
search-looks-on = back to { $time }, looking on …
search-none = Nothing was found.
search-none-next = Search for words, an order number or a buyer.
search-running = Searching …
search-title = Search
state-importing = importing …
state-loading = loading …
state-offline = offline
state-old = may be old
state-online = online
state-read-only = read only
status-due = due
status-flagged = flagged
status-next = next
status-outbox = outbox
status-shops = { $count ->
    [one] 1 shop
   *[other] { $count } shops
}
transcript-empty = No message yet.
transcript-empty-next = You can write first.
transcript-has-older = older messages above
transcript-newer-below = newer below
transcript-no-conversation = This order has no conversation.
transcript-none = Choose a row and press Enter.
transcript-none-next = The chat with the buyer opens here.
transcript-note = note
transcript-automatic = automatic
bot-on = bot on
bot-paused = bot paused until { $time }
bot-handed-over = over to you: { $why }
queue-bot = from the bot
ask-bot-on = Switch the answer bot of { $shop } on? It answers by exact rules, marked as automatic.
ask-language = In which language is { $buyer } written to?
ask-other-language = The buyer reads { $wanted }; this is written in { $written }. Send it?
tongue-zh = Chinese
tongue-en = English
tongue-ru = Russian
tongue-es = Spanish
tongue-fa = Persian
toast-bot-hours = The bot of the shop works { $hours }; it is silent now.
transcript-opening = Opening …
transcript-review = supervisor
transcript-start = beginning of the chat
transcript-title = Chat

## What went wrong, and what to do
trouble-busy = The store is busy. Try again in a moment.
trouble-conflict = Somebody else changed it meanwhile (h shows who). Look at it again, then repeat.
trouble-corrupt = The data is damaged. Run `afterdesk doctor` and restore a backup.
trouble-denied = You may not do this. Ask a supervisor.
trouble-not-proved = No passphrase was given.
trouble-folder = There is no such folder or file, or it may not be read. Type another path.
trouble-not-found = It is not there any more. Refresh the list.
trouble-settings = The file of settings could not be written; d in :messages says why.
trouble-unavailable = The store cannot be reached or the disk is full. What you wrote is kept; try again.

## What the desk tells in passing
toast-acted = Kept in the matter.
toast-answer-blocked = { $name } blocked your text to { $buyer }: { $note }
toast-answer-edited = { $name } changed your text to { $buyer } and sent it.
toast-answer-released = { $name } let your text to { $buyer } go.
toast-answer-returned = { $name } gives your text to { $buyer } back: { $note }
toast-answer-stays = { $name } on your text to { $buyer }: { $verdict }, { $cause }.
toast-answer-undone = Not done with your text to { $buyer }: { $what }
toast-locked = Locked. The next act that needs it asks for your passphrase.
toast-case-back = { $count ->
    [one] A case that was put off is due again.
   *[other] { $count } cases that were put off are due again.
}
toast-unconfirmed-opened = { $count ->
    [one] One order became a case: its buyer did not confirm fulfilment in time.
   *[other] { $count } orders became cases: their buyers did not confirm fulfilment in time.
}
toast-burst-dropped = { $count } keys were dropped: they came faster than any hand. Paste with bracketed paste on.
toast-called-back = The message was taken back; its words are in the composer.
toast-claimed = { $agent } is answering this buyer already. Talk to each other before you send.
toast-confirmed = Recorded as sent.
toast-copied = The words are on the clipboard. Paste them into the merchant chat, then press y.
toast-direction-app = The program sets text from right to left in order.
toast-direction-auto = What is known of the terminal decides who sets text from right to left in order.
toast-direction-off = Nobody sets text from right to left in order: it stands as it is stored.
toast-direction-terminal = The terminal sets text from right to left in order.
toast-draft-found = Your draft is back.
toast-import-refused = { $file } was not imported: { $why }
toast-import-rejected = { $file } was not imported: { $rejected ->
    [one] 1 row is wrong
   *[other] { $rejected } rows are wrong
}. { $why } (:messages has more)
toast-imported = { $file }: new { $new }, changed { $updated }, unchanged { $unchanged }.
toast-importing = Importing { $file }.
toast-language = The screens speak { $name } now; F2 takes the next language.
toast-not-imported = Nothing was imported: { $why }
toast-note = The note is kept.
toast-pack = { $what }
toast-paste-cut = The text is too long: what goes beyond { $limit } KiB was left out.
toast-paste-nowhere = There is no field to paste into. Press r to write a reply.
toast-paste-too-long = The paste was too long and was not taken.
toast-queue-clear = Nothing else is due here.
toast-last-hit = That was the last hit. Esc goes back to the list.
toast-quit-again = Press Ctrl-C again to quit.
toast-review-taken-back = The decision is taken back.
toast-reviews-clear = Nothing is left to review.
toast-ruled = { $verdict }: { $cause }.
toast-ruled-already = { $name } was faster: { $verdict }, { $cause }.
toast-ruled-flagged = Still stopped: { $found }. Nothing was sent.
toast-ruled-text = { $fate }.
toast-sent = Sent. Press u to take it back.
toast-text-allowed = Exactly this text passes until { $until }.
toast-text-full = The message is full; nothing more fits.
toast-view-saved = The view { $name } is saved.

## What is asked before it is done
confirm-approve = Agree to case { $number } of { $buyer }, { $amount }?
confirm-approve-reason = Agree to case { $number } of { $buyer }, { $amount }, against rule { $card }: why?
confirm-approve-typed = Give { $amount } back to { $buyer } in case { $number }? Type { $typed } to do it.
confirm-approve-address = Agree to case { $number } of { $buyer }? The goods come back to: { $address }
confirm-approve-no-address = Agree to case { $number } of { $buyer }? No return address is registered: write it as return_addresses in platforms/{ $platform }.toml of the settings folder. Until then the platform’s own counts.
confirm-approve-reason-address = Agree to case { $number } of { $buyer }, against rule { $card }, with the return address { $address }: why?
confirm-approve-reason-no-address = Agree to case { $number } of { $buyer }, against rule { $card }: why? No return address is registered: write it as return_addresses in platforms/{ $platform }.toml of the settings folder.
ask-return-address = Agree to case { $number } of { $buyer }: where do the goods come back to?
why-no-address = No return address is registered. Write it as return_addresses in platforms/{ $platform }.toml of the settings folder, then come back.
address-choose = The shop has several return addresses; choose one of them.
address-unknown = This return address is not registered; write it as return_addresses in platforms/{ $platform }.toml of the settings folder.
confirm-cancel = Take this message to { $buyer } back? It will not be sent.

## What did not happen, with its reason
failed-evidence = The evidence was not changed. { $why }
failed-act = This was not kept. { $why }
failed-allow = The text was not allowed. { $why }
failed-cancel = The message was not taken back. { $why }
failed-claim = The buyer was not marked as yours to answer. { $why }
failed-confirm = The message was not recorded as sent. { $why }
failed-copy = The message was not copied. { $why }
failed-counts = The numbers were not read. { $why }
failed-decide = The case was not decided. { $why }
failed-prove = The passphrase was not checked. { $why }
failed-draft = The draft was not kept. { $why }
failed-folder = The folder was not read. { $why }
failed-import = The file was not imported. { $why }
failed-language = The language was not kept; it holds until you leave. { $why }
failed-list = The list was not read. { $why }
failed-note = The note was not kept. { $why }
failed-older = Older messages were not read. { $why }
failed-open = The conversation was not opened. { $why }
failed-queue = The queue was not read. { $why }
failed-reveal = The contact details were not shown. { $why }
failed-rule = Nothing was decided. { $why }
failed-search = The search was not made. { $why }
failed-send = The message was not sent; it is still in the composer. { $why }
failed-view = The view was not saved. { $why }
failed-warn = Warnings were not looked up. { $why }

## What is wrong with a file that was to be imported
file-bomb = the workbook unpacks to more than is reasonable: it is refused unread
file-broken-json = line { $line }, column { $column }: not valid JSON ({ $why }): save the answer again
file-broken-text = line { $line } holds bytes that are not UTF-8: the file is damaged, download it again
file-broken-workbook = the workbook is damaged ({ $why }): download it again
file-changed = it changed while it was being read: wait until the download has ended
file-empty = it is empty: download it again
file-locked-workbook = it is an old or a password-protected workbook: open it and save it as .xlsx without a password
file-no-rows = it holds headings and no rows: choose a longer time when exporting
file-not-found = there is no such file: check the name
file-not-regular = it is not a regular file: name a file that was saved or downloaded
file-platform-error = it is not data but an error of the platform ({ $why }): repeat the query and save again
file-too-deep = it is nested deeper than any platform's answer: it is refused
file-too-large = it is larger than { $limit } MiB: export a shorter time and import the parts one by one
file-too-many-columns = it has more than { $limit } columns: this is not an export of the merchant back end
file-unknown = it is not a kind of file that is known: order or after-sales export, chat transcript, saved platform answer, FunPay order or chat page
file-unknown-encoding = line { $line } is neither UTF-8, UTF-16 nor GB18030: save the file as UTF-8, or download it again
file-unreadable = it cannot be read ({ $why }): check its permissions

## What is wrong with a row
row-amount = “{ $value }” is not an amount of money: correct it or leave it empty
row-case-number = “{ $value }” is not an after-sales number (10 to 14 digits): correct it or export again
row-cell-count = the row has { $have } cells and there are { $want } headings: is the file cut off, or a comma without quotation marks?
row-count = “{ $value }” is not a whole number: correct it or leave it empty
row-currency = “{ $value }” names no currency that is known (¥, ₽, $, €)
row-missing = this must not be empty: fill it in
row-nul = the text holds a NUL character: remove it
row-open-quote = a quotation mark is opened and never closed: the file is cut off, or the mark is to be doubled
row-order-number = “{ $value }” is not an order number (like 250301-123456789012345): correct it or export again with full numbers
row-out-of-range = “{ $value }” is too large: correct it
row-role = “{ $value }” does not say who wrote it: use buyer, shop or system (买家, 客服, 系统)
row-rounded = “{ $value }” was rounded by a spreadsheet program: import the file as it was downloaded
row-time = “{ $value }” is not a time (like 2026-06-01 00:03:00): correct it or leave it empty
row-too-fine = “{ $value }” has more decimal places than the currency: correct the amount
row-too-long = the text is longer than { $limit } bytes: is a quotation mark left open? Shorten it
row-wrong-type = “{ $value }” is not what this field holds: save the answer again, unchanged

## What became of an import
import-and-more = { $first }; { $more } more of its { $rows } rows are bad too
import-bad-cell = { $file }, line { $line }, { $column }: { $why }
import-bad-row = { $file }, line { $line }: { $why }
import-bar-checking = checking
import-bar-left = left
import-bar-rows = rows
import-bar-writing = writing
import-cell = line { $line }, { $column }: { $why }
import-failed = { $why }
import-file = { $file }: { $why }
import-jump = the platform moved it from { $from } to { $to }, which no step here does
import-keep-good = { $why }; --keep-good imports the rest
import-more-notices = and { $count } more to look at (see --json)
import-no-conversation = the conversation { $id } is not in the store; check the id, or leave it out
import-no-place-for-rejected = the rejected rows cannot be written to { $file } ({ $why }); make the folder writable
import-nothing = nothing was imported: { $why }
import-notice = line { $line }, { $number }: { $what }
import-rejected-file = rejected rows: { $file }
import-report = { $file }: { $kind }, { $rows ->
    [one] 1 row
   *[other] { $rows } rows
  }: { $new } new, { $updated } updated, { $unchanged } unchanged, { $rejected } rejected
import-row = line { $line }: { $why }
import-several-shops = there are several shops on { $platform } ({ $names }); name one of them with --shop
import-other-amount = the buyer accepted { $agreed }, and the platform tells { $told }: a discrepancy is open in the order
import-unknown-state = the state “{ $wording }” is not known; its wording was kept

## Kinds of files
file-kind-after-sales-export = after-sales export
file-kind-funpay-chat = FunPay chat page
file-kind-funpay-order = FunPay order page
file-kind-order-answer = order answer of the platform
file-kind-order-export = order export
file-kind-refund-detail = refund answer of the platform
file-kind-refund-list = refund list of the platform
file-kind-transcript-json = chat (JSON)
file-kind-transcript-sheet = chat (sheet)
file-kind-transcript-text = chat (text)
file-kind-web-after-sales = after-sales rows of the merchant page
file-kind-work-order-detail = work order of the merchant page
file-kind-work-order-list = work orders of the merchant page

## What is wrong with the settings
settings-at = { $file }, line { $line }: { $what }
settings-in = { $file }: { $what }
settings-key-taken = keys: `{ $keys }` is wanted by both `{ $one }` and `{ $other }`; give one of them another key
settings-menu-levels = a menu path has { $levels } levels
settings-missing-key = missing key `{ $key }`
settings-parcel-link = parcel_link leads to { $host }, which is no host of own_hosts; add the host there, or leave the link out
settings-no-date = `{ $value }` is no date; write it as 2026-10-01
settings-no-home = is not known; set HOME or { $name }
settings-no-span = `{ $value }` is no span of time; write `90 s`, `3 min`, `24 h` or `7 d`
settings-no-zone = `{ $value }` minutes is no zone; write minutes east of UTC, as 480
settings-no-such-command = keys: there is no command `{ $id }`; `afterdesk keys` lists them
settings-no-such-theme = there is no theme “{ $name }”; choose dark, light, safe, contrast or none
settings-not-a-key = keys: { $id }: `{ $key }` is not a key; keys look like `j`, `S`, `ctrl-p`, `alt-1`, `f1`, `enter`, `g g`
settings-not-a-profile = is not a profile name; use up to 40 letters, digits, '-' and '_'
record-key-wrong = { $why }; put the file back from a copy, or move it aside and let a new key be made
settings-not-made = cannot be made ({ $why })
settings-not-regular = is not a regular file; put a text file there
settings-not-toml = { $why }
settings-not-utf8 = is not UTF-8; save it as UTF-8
settings-out-of-range = `{ $value }` is out of range; allowed are { $allowed }
settings-too-large = is larger than 1 MiB; it is no file of settings
settings-unknown-key = unknown key `{ $key }`; allowed are { $allowed }
settings-unknown-key-only = unknown key `{ $key }`; expected { $allowed }
settings-unknown-value = unknown value `{ $value }`; allowed are { $allowed }
settings-unreadable = cannot be read ({ $why }); check its permissions
settings-wrong-type = invalid type: { $found }; expected { $expected }
theme-no-such-color = the theme file gives { $role } the colour “{ $color }”; write one of the sixteen names, or #rrggbb under [truecolor]
theme-no-such-role = the theme file names the role “{ $role }”, which does not exist; remove or rename the line
theme-not-a-theme = the theme file cannot be read: { $why }; compare it with a theme of the program

## Word lists and packs
calendar-day-backwards = the holiday ends on { $to }, before it begins on { $from }; write the first day in `from` and the last in `to`
calendar-day-elsewhere = the holiday of { $from } lies outside { $year }; put it under the year it lies in
calendar-day-twice = the holiday of { $from } overlaps one above it; write each day once
calendar-year-lists = the year { $year } needs either `holidays`, all days off of the year, or `also`, days beside those that come with the program
calendar-year-missing = the holidays of { $year } are missing for { $country }; promises that reach into it say so. Put the notice into calendars/{ $country }.toml in the settings folder
calendar-year-twice = the year { $year } stands twice; put its holidays under one
card-fixed = the card { $id } comes with the program, and its `{ $key }` stays as it is; change `reading`, `note` and `version`, or add a card whose id begins with `S-`
card-incomplete = the card { $id } has no `{ $key }`; a card of your own needs topic, authority, source, lang, quote, version and reading
card-no-language = the card { $id } has no text in `{ $language }`; write it in zh, en, ru, es and fa
card-no-quote = the card { $id } has an empty `quote`; quote the sentence, or name the cards it joins in `also` or `against`
card-no-version = the card { $id } has no `version`; write the day of the change, as 2026-11-22
card-reference = the card { $id } names { $other }, which is not there; `afterdesk rules list` lists all cards
card-same-version = the card { $id } is changed but keeps its version; give it a `version` of its own
card-twice = the card { $id } stands twice; write each card once
card-unknown = there is no card { $id } to change; `afterdesk rules list` lists all cards, and the id of a card of your own begins with `S-`
pack-kept = { $problem } — the version { $version } that was good before stays in use
pack-not-known = is no rule, platform, calendar, answer, tone or word file; they end in `.toml` or `.words`
pack-not-there = is not there; give the path of a file
pack-not-used = { $problem } — what comes with the program stays in use
pack-too-many-files = holds more than { $limit } files
own-brackets = “{ $id }”: its brackets do not stand in pairs; close each, and put none into one of its kind
bot-bad-line = a pattern of the bot cannot be read: { $why }
bot-example-hit = “{ $text }” must not be of “{ $id }”, and is; make the patterns narrower
bot-example-missed = “{ $text }” must be of “{ $id }” alone, and is not; add the words that it needs
bot-no-examples = “{ $id }” adds patterns without examples; give messages that are of it (yes) and messages that are not (no)
bot-no-mark = “{ $id }” must say in plain words that nobody wrote the answer and how to reach a person; it cannot be empty or hold values
bot-no-rule = “{ $id }” is none of the rules; add it to `bot/plan.toml`
bot-no-topic = “{ $id }” is none of the topics; add it to `bot/plan.toml`
bot-no-words = “{ $id }” needs a text
bot-why-asked = the buyer asks for a person
bot-why-no-rule = no rule fits exactly
bot-why-no-state = no rule answers this in this state of the case
bot-why-two-rules = more than one thing is asked
bot-why-missing = a value of the case is missing
bot-why-gate = the contact check stopped the answer
bot-why-dispute = a dispute or a complaint is open
bot-why-money = money or the order is to be decided
bot-why-repeated = the same was asked before
bot-why-limit = enough automatic answers today
bot-why-not-words = a picture or a file
bot-why-rule = the rule wants a person
bot-would-answer = Answered: { $n }
bot-would-hand-over = Left to a person: { $n }
bot-would-let-be = Nothing to answer: { $n }
bot-would-be-silent = Silent, a person was at it: { $n }
bot-would-be-off = Outside of the hours: { $n }
own-incomplete = “{ $id }” needs a label and a text
own-no-code = “{ $id }”: `{ $key }` knows no “{ $value }”; use a value that stands in our plan
own-no-language = is named for no language; name it for one of { $allowed }, or `plan`
own-no-place = “{ $id }” says not when it fits: give it a way, something that narrows it, or `general = true`
own-no-value = “{ $id }” asks for a value “{ $name }”, which there is not; there are { $allowed }
own-not-planned = “{ $id }” is none of ours; use a name of ours, or add it to `answers/plan.toml`
own-stopped = “{ $id }” would be stopped on { $platform }: “{ $text }” ({ $rule })
tone-no-set = names a set “@{ $name }”, which there is not; add it to `[sets]`
tone-stops-answer = would stop the ready answer “{ $id }” at “{ $text }”; make the phrase narrower
words-example-passes = the example “{ $text }” must pass and is stopped by { $rule }
words-example-stops = the example “{ $text }” must be stopped and passes
words-no-form = `{ $form }` is no form; put the choices in brackets, as in `(tele|tela)gram`
words-no-key = `{ $key }` does not belong here; allowed are version, set, role, phrase, stops, passes, and in a set words, forms, sounds, values
words-no-kind = `{ $kind }` is no kind of finding; write a kind such as offplatform, qr or pay_other
words-no-number = `{ $value }` is no number of characters
words-no-phrase-key = `{ $key }` does not belong here; allowed in a phrase are says, mixes, within, unless, stops, passes
words-no-set = there is no set or role `{ $set }`; correct the name, or begin it with `set: { $set }` or `role: { $set }`
words-no-syllables = `{ $word }` is no list of syllables; write it as `wei xin`
words-no-value = `{ $pair }` is no number word; write word=5, word=x100 or word=x2
words-not-a-line = is no line of `key: value`
words-phrase-empty = a phrase needs a line of says or mixes
words-phrase-head = a phrase has a name and a kind, as `pay_outside offplatform`
words-phrase-twice = the phrase `{ $phrase }` stands in line { $line } as well; give one of them another name
words-too-many-sets = there are more than { $limit } sets or roles; take one away

## afterdesk check
check-between = { "; " }
check-clears = cleared if: { $clears }
check-found = line { $line }, characters { $from }–{ $to }: { $verdict }, { $kind } ({ $rule }): { $text }
check-suggestion = instead: { $text }
check-name-found = { $file }, characters { $from }–{ $to } of the name: { $verdict }, { $kind } ({ $rule }): { $text }
check-picture-doubt = { $file }: { $verdict }, { $doubt } ({ $rule })
check-picture-found = { $file }, code at { $x } × { $y }: { $verdict }, { $kind } ({ $rule }): { $text }
check-why = why: { $why }

check-history-done = { $judged ->
    [one] One sent message was judged
   *[other] { $judged } sent messages were judged
}: { $flagged } flagged, { $new } of them new for the supervisor
check-history-found = { $at }, { $conversation }, { $author }: { $verdict }, { $kind } ({ $rule }): { $text }
check-history-judging = judging

## afterdesk rules
rules-against = contradicts
rules-also = see also
rules-file-empty = { $file }: good, and changes nothing
rules-file-fine = { $file }: good; changes { $changes }
rules-no-card = there is no card { $id }; `afterdesk rules list` lists all cards
rules-note = note
rules-now-decided = { $situation }: “{ $before }” becomes “{ $after }”
rules-now-passing = { $n ->
    [one] { $n } example that was stopped would now pass: { $texts }
   *[other] { $n } examples that were stopped would now pass, among them: { $texts }
 }
rules-now-stopped = { $n ->
    [one] { $n } example that passed would now be stopped: { $texts }
   *[other] { $n } examples that passed would now be stopped, among them: { $texts }
 }
rules-own = changed or added by the shop
rules-reading = reading
rules-source = source
situation-after-10-days = return without a reason, 10 days after the signature
situation-after-20-days = return without a reason, 20 days after the signature
situation-after-3-days = return without a reason, 3 days after the signature
situation-group-waits = refund while the group waits
situation-not-sent = refund before dispatch, paid by WeChat
situation-not-sent-credit = refund before dispatch, paid by credit card
situation-not-sent-other = refund before dispatch, paid by Alipay
situation-not-sent-savings = refund before dispatch, paid by savings card
situation-on-the-way = refund while the parcel is on its way
situation-quality-10-days = return for quality, 10 days after the signature
situation-silent-after = fulfilment not confirmed, 3 days after the delivery
situation-silent-before = fulfilment not confirmed, before the delivery

## afterdesk doctor
doctor-nobody-delivers = { $shop }; nothing delivers on this route yet, messages stay in the outbox
doctor-only-in-demo = { $shop }; messages leave only in `afterdesk demo` without --store, here none does
doctor-part-calendar = holidays
doctor-part-files = kept files
doctor-part-folder = data folder
doctor-part-keys = changed keys
doctor-part-language = language
doctor-part-override = file of the shop
doctor-part-packs = word lists, platforms, rules and calendars
doctor-part-platforms = platforms
doctor-part-record = entries of the record
doctor-part-sample = sent messages looked at by chance
doctor-part-settings = settings
doctor-part-shop = shop
doctor-part-shops = shops
doctor-part-store = store
doctor-part-terminal = terminal
doctor-part-words = word lists
doctor-state-missing = not there
doctor-state-wrong = wrong
files-missing = { $count ->
    [one] one kept file is gone ({ $first })
   *[other] { $count } kept files are gone (the first: { $first })
  }; bring the folder back from a backup
files-stray = { $path } belongs to nothing; it does no harm and may be removed while no desk runs

## Evidence: why a file or a field is not taken
form-choose-first = choose what happened first; then the fields of it can be filled in
form-empty = nothing was filled in; write something or leave the field with Esc
form-image-in-slot = a picture belongs into the checklist; put it into the slot there
form-no-day = this is no day; write it as 2026-03-01 or 2026-03-01 14:30
form-no-field = this step has no such field; see `afterdesk evidence list` for those it has
form-no-option = this step has no such option; see `afterdesk evidence list` for those it has
form-no-phone = this is no telephone number; write 5 to 15 digits
form-no-step = this work order has no such step; see `afterdesk evidence list` for those it has
form-too-long = this has { $count } characters and the page takes { $limit }; shorten it
unfit-broken = { $file } is damaged: it is not what its first bytes promise; get the file again
unfit-changed = { $file } was changed while it was copied; wait until it is finished and take it again
unfit-empty = { $file } is empty; get the file again
unfit-encrypted = { $file } cannot be opened without a password; save it without one and take that
unfit-no-file = { $file } is no file, or is not there any more; choose another
unfit-too-large = { $file } is larger than { $limit } MB, which is what the platform takes; make it smaller
unfit-too-many = { $file } would be one picture too many: the platform takes { $limit } of each proof; take another out first
unfit-too-many-pixels = { $file } has more pixels than anybody can open; make it smaller
unfit-truncated = { $file } ends too early; it was not copied or downloaded to its end; get it again
unfit-twice = { $file } lies in this slot already; nothing was added
unfit-unknown = { $file } is neither a picture nor a PDF (it looks like { $kind }); save it as one
unfit-unreadable = { $file } cannot be read ({ $why }); check who may read it

## Evidence: what is made from the record, in the platform's language
gather-buyer = Buyer
gather-carrier = Carrier
gather-chat = Chat
gather-created-at = Ordered
gather-number = Order number
gather-order = Order
gather-paid = Paid
gather-paid-at = Paid at
gather-parcel = Parcel trace
gather-recall = Recall request
gather-receipt = Order confirmation sent
gather-received-at = Received
gather-scan = Last scan
gather-scanned-at = Scanned
gather-shipped-at = Dispatched
gather-shop = Shop
gather-shop-side = Shop
gather-state = State
gather-tracking = Tracking number
gather-way = Direction
unfit-no-passage = nothing was said between these two messages; mark others

## Work orders: banner, checklist, form, file picker
ask-form-address = { $step }: address
ask-form-date = { $step }: day, as 2026-03-01 or 2026-03-01 14:30
ask-form-option = { $step }: what happened?
ask-form-phone = { $step }: telephone number
ask-form-text = { $step }: in words
ask-slot-note = Note on this evidence:
ask-waive = Why is this evidence not needed?
ask-want-again = Why is this evidence needed after all?
ask-which-work-order = Which work order is opened?
banner-lapsed = platform stepped in: the time for evidence is over
banner-stepped-in = platform stepped in: evidence
checklist-default = default
confirm-take-out = Take { $file } out of the checklist? The file itself is kept.
evidence-file-told = { $file } · added by { $by } · SHA-256 { $sha256 }
evidence-behind = { $count ->
    [one] … 1 more file: Enter reads it
   *[other] … { $count } more files: Enter reads them
}
evidence-pages = { $count ->
    [one] 1 page
   *[other] { $count } pages
}
evidence-stripped = place removed
file-source-chat = chat
file-source-order = order
file-source-parcel = parcel
file-source-person = file
file-source-recall = recall
file-source-receipt = order confirmation
form-field-address = address
form-field-date = day
form-field-empty = to be filled in
form-field-image = picture
form-field-phone = telephone
form-field-text = in words
form-word-accepts = agrees to a refund after the interception
form-word-after-success = agree to the refund once it is intercepted
form-word-agreed = agreement reached with the buyer
form-word-amount = the amount is not agreed
form-word-complete = nothing was missing
form-word-courier = the courier was contacted
form-word-courier-calls = the courier will call
form-word-declines = does not agree to a refund after the interception
form-word-deliverable = can be delivered
form-word-failed = interception failed
form-word-goods-faulty = the returned goods are faulty
form-word-in-transit = the goods are on their way
form-word-interception = interception after a refund request
form-word-intervention = the platform stepped in, no form known
form-word-logistics = trouble on the way
form-word-lost = the parcel is lost
form-word-missing-goods = buyer’s proof insufficient: missing goods
form-word-moving = on its way as usual
form-word-not-as-described = buyer’s proof insufficient: not as described, quality
form-word-pick-up = the buyer picks it up
form-word-promised = a day was promised
form-word-proof = the courier was contacted
form-word-refund = the difference is refunded
form-word-refusal = refusal of a refund
form-word-refused-parcel = the buyer refuses the parcel
form-word-resend = sent again
form-word-return-in-transit = the return is on its way
form-word-return-number = tracking number of a return
form-word-right = the number is right
form-word-running = interception still running
form-word-short-delivery = goods missing from the delivery
form-word-signed = signed for, but “not received”
form-word-signed-not-received = signed for but not received
form-word-silent = has not answered for 12 hours
form-word-started = interception started
form-word-stuck = the courier was urged
form-word-succeeded = interception succeeded
form-word-told = the buyer was told
form-word-wait = wait for the interception
form-word-warehouse = the warehouse was contacted
form-word-wrong = the number is wrong
passage-foot-from = j k choose  m begin here  v personal data  Esc back
passage-foot-to = j k choose  Enter end here  v personal data  Esc back
passage-personal = show personal data in full
passage-title = Mark a passage of the chat
picker-foot-evidence = type to find  Tab mark several  Enter attach  ← folder above  Esc back
picker-title-evidence = Attach evidence
toast-evidence-added = { $count ->
    [one] 1 piece of evidence was added.
   *[other] { $count } pieces of evidence were added.
}
toast-evidence-refused = Not attached: { $why }
toast-evidence-removed = Taken out of the checklist; the file is kept.
toast-evidence-taken-over = { $count ->
    [0] Nothing new to take over.
    [one] 1 record was taken over.
   *[other] { $count } records were taken over.
}
toast-lapsed = { $count ->
    [one] The time for evidence of a work order ran out. Nothing can be handed over any more (B-27).
   *[other] The time for evidence of { $count } work orders ran out. Nothing can be handed over any more (B-27).
}
toast-work-order-opened = A work order was opened.
why-no-file-chosen = Choose a file first.
why-no-work-order = This matter has no work order. O opens one by hand.
why-nothing-said = Nothing was said in this chat.
why-work-order-over = This work order is closed or handed over.

## Filling a store with a made-up shop
demo-filling = made-up orders
demo-filled = Made up { $orders } orders, { $messages } messages, { $cases } cases and { $work_orders } work orders.

## What a platform does to shops, and where that is written
penalty-accounts-blocked = all accounts are blocked for good
penalty-deposit-100000 = a deposit of more than CNY 100,000 has to be paid
penalty-goods-off-sale = the shop's goods are taken off sale
penalty-listing-forbidden = listing goods is forbidden
penalty-payouts-refused = payouts are refused
penalty-trading-closed = trading is closed
penalty-withdrawals-limited = withdrawals are limited
source-six-points-5 = “Six points of Pinduoduo after-sales service”, section 5 (file 001_563c0061d0d0c9f4)
source-funpay-rules = FunPay's rules on contact and deals outside the site, read from copies
source-gateway-advanced = “Payment gateway notices”, part on advanced notices, point 2 (file 004_3f2f2763ec216d17)
source-unconfirmed-order-0 = “The buyer does not confirm the order”, introduction (file 002_9715f6d639b34f4d)
source-unconfirmed-order-solution-4 = “The buyer does not confirm the order”, part “Solution”, point 4 (file 002_9715f6d639b34f4d)

## Dialogs of the desk
ask-deposit-amount = Deposit: which amount is agreed?
ask-deposit-management = Deposit: who keeps it, and how?
ask-deposit-refund = Deposit: when and how is it given back?
ask-deposit-use = Deposit: what may it be used for?
ask-dispute-noted = Which way does the dispute take?
ask-freight = Who bears the return freight, by the platform’s page?
ask-freight-noted = What does the platform show?
ask-payment-noted = What about the payment system?
ask-renewed = Was the freight insurance of { $shop } renewed from { $start } to { $end }?
ask-renewed-cost = What did it cost, in { $currency }?
ask-review-allow = Under which name does exactly this text pass for 90 days? A number at the end is another number of days.
ask-review-block = Why must this text not go? { $name } will read it.
ask-review-return = What should { $name } change? The text goes back as a draft.
ask-what-happened = What happened?
ask-part-answer = What did { $buyer } say to { $amount } in case { $number }?
ask-part-shop = How much in { $currency } do you offer { $buyer } in case { $number }, while the goods stay? At most { $most }: { $left } of what was paid is not back yet. You give it on the platform’s page (p r).
ask-part-platform = How much in { $currency } do you offer { $buyer } in case { $number }, while the goods stay? At most { $most }: { $left } of what was paid is not back yet. Only the platform’s support gives a part back: write to it once the buyer agrees.
ask-part-not-told = How much in { $currency } do you offer { $buyer } in case { $number }, while the goods stay? At most { $most }: { $left } of what was paid is not back yet. Whether the platform has partial refunds is not on file: you settle it by hand.
ask-part-reason = Offer { $buyer } a part in case { $number }, against rule { $card }: why?
ask-part-range = Type an amount above 0 and at most { $most }.
part-accepted = the buyer agrees: give it
part-declined = the buyer declines: the case goes on
part-again = offer another amount
ask-postpone = Until when is case { $number } put off? Like 2d, 3h, 18:00, 2025-03-15 or 03-15 18:00
ask-postponed = Case { $number } is put off until { $at }.
postpone-resume = take it up now
postpone-again = put it off to another time
ask-which-letter = Which letter?
letter-copied = It is on the clipboard. Once it was given, press y: the step is ticked.
letter-foot = y it was given · c copy again · Esc not yet
letter-foot-stopped = Esc close
letter-stopped = Not copied: the check found what must not leave. Put the record right first.
letter-title = Letter
ask-hand-over = Hand { $buyer } over to whom?
ask-hand-over-note = What do they have to know? Begin with @name to name who takes it.
ask-words-empty = Write something, or press Esc.
ask-words-foot = Enter keep · Esc leave it
ask-words-hint = write here
ask-words-title = One more thing
ask-words-unread = That cannot be read. Write it as in the question.
ask-words-differ = That is not { $typed }; nothing was done.
proof-foot = Enter go on · Esc leave it
proof-hint = passphrase
proof-locked = Locked after wrong passphrases. Try again in { $seconds } s.
proof-question = This is for { $name } alone. Type your passphrase.
proof-title = Passphrase
proof-wait = That is not the passphrase. The next one is looked at in { $seconds } s.
proof-waiting = checking …
proof-wrong = That is not the passphrase. Try again.
authority-law = law
authority-payment-system = payment system
authority-platform = platform
authority-shop = shop
card-against = Against:
card-also = See also:
card-none = there is no card of this number
card-topic-group-refund = group orders
card-topic-inducement = leading buyers away
card-topic-law = law
card-topic-payment = payments and notices
card-topic-refund-only = refund only
card-topic-return = returns
card-topic-return-freight = return freight
card-topic-unconfirmed = fulfilment not confirmed
card-topic-work-order = work orders
cards-foot = j k scroll · Esc close
cards-title = Why
confirm-complaint = Open a complaint of { $buyer } from this conversation?
confirm-foot = y yes · n no
confirm-freeze = Keep all correspondence of { $number }? Nothing of it is anonymised then.
confirm-refuse = Refuse case { $number } of { $buyer }, { $amount }?
confirm-refuse-reason = Refuse case { $number } of { $buyer }, { $amount } (rule { $card }): why? The buyer reads it.
confirm-release = Send this text of { $name } to { $buyer } as it stands?
confirm-title = Are you sure?
help-direction = Text from right to left
help-direction-hint = The order is right when the letter س stands at the right end of this Persian word. Otherwise change it, and keep what is right as `bidi` in the settings:
help-direction-sample = سلام
help-elsewhere = In the other panes
help-everywhere = Everywhere
help-foot = j k scroll · Esc close
help-here = Here
help-title = Keys
messages-foot = j k scroll · d details · Esc close
messages-none = Nothing was told yet.
messages-title = Messages
palette-foot = Enter run · Esc close
palette-hint = name of a command
palette-title = Commands
pick-foot = letter choose · Esc leave it
pick-renewed = yes
pick-renewed-cost = yes, and say what it cost
pick-title = Which?
picker-elsewhere = ← goes to the folder above. Type a path like ~/Downloads or .. and press Enter to go elsewhere.
picker-empty = This folder is empty. Order and after-sales exports (.csv, .xlsx), chats, saved answers and pages would be listed here.
picker-foot = Enter open · ← folder above · Esc close
picker-hint = part of a name, or a path
picker-no-match = No name here holds what is typed.
picker-path = Enter goes to this path: a folder is opened, a file is imported.
picker-title = Choose a file to import
save-view-foot = Enter save · Esc close
save-view-hint = name of the view
save-view-title = Save the view
search-hint = words, order number or buyer
start-connect = Connect a shop
start-demo = Look at a made-up shop first
start-foot = Enter choose · q quit
start-import = Import a file: orders, after-sales cases, chats
start-title = Welcome
start-welcome = Nothing is stored here yet. How do you want to begin?
stopped-advises = Another text advises the opposite:
stopped-foot = Enter back to the words · w why · j k scroll
stopped-foot-suggestion = s take the suggestion · Enter back to the words · w why
stopped-forbids = Forbidden by
stopped-held = Held for a supervisor; nothing has left. Your words are still in the composer.
stopped-nothing-left = Nothing has left. Your words are still in the composer.
stopped-penalties = What the platform does to shops that send this
stopped-source = Source:
stopped-suggestion = Suggestion that passes
stopped-title = Stopped
toast-path-copied = The menu path is on the clipboard.
toast-letter-copied = The letter is on the clipboard.
too-small = The window is too small. Make it at least 40 columns wide and 12 rows high.
warning-evidence = Evidence for order { $about } is due in { $left }.
warning-insurance = The freight insurance of { $about } ends in { $left }.

## What the rules say

bearer-customer = buyer
bearer-merchant = shop
bearer-not-seen = not seen
bearer-platform = platform
change-arrives = it arrives
change-buyer-confirms = the buyer confirms fulfilment
change-cancel-agreed = the buyer agrees to cancel
change-dispatched = it is dispatched
change-fault-shown = a fault is shown
change-freight-seen = the freight was looked up
change-group-forms = the group forms
change-parcel-back = the parcel is back
change-recall-agreed = the parcel is called back
change-refund-only-asked = a refund only is asked for
change-return-asked = a return is asked for
change-time-passes = the time passes
clash-ask-too-early = asking early is forbidden
clash-contact-ways = writing outside the chat is forbidden
clash-freight-marker = the platform shows another bearer
clash-group-first = a waiting group comes first
decision-approve = Agree
decision-approve-with-condition = Agree on a condition
decision-arrives = arrives
decision-ask-supervisor = A supervisor decides
decision-estimate = estimate
decision-freight = freight out { $outward } · back { $back }
decision-if = if
decision-may-apply = May be asked for
decision-missing = missing:
decision-next = next:
decision-not-yet = Not yet
decision-platform-decides = The platform decides
decision-refuse = Refuse
decision-settle = To be settled
decision-why = why:
holiday-calendar-missing = the holidays of that year are not known
holiday-holiday = a public holiday may delay it
missing-acknowledgement = the buyer understands
missing-address = the return address
missing-approval = your agreement
missing-arrival-time = when the goods arrived
missing-buyer-agreed = the buyer’s agreement
missing-buyer-knows = whether the buyer knows
missing-buyer-told = ask the buyer to refuse the parcel
missing-cancel-after = how long is waited
missing-courier-told = ask the carrier
missing-delivery = the parcel has to arrive
missing-delivery-known = whether the buyer has it
missing-documents = documents for the payment system
missing-dispatch-state = whether it was dispatched
missing-end-told = tell the buyer the end
missing-evidence = evidence
missing-freight-marker = who bears the return freight
missing-marker-reason = a reason against what the platform shows
missing-obstacle-gone = an obstacle in the buyer’s way
missing-outcome = an outcome
missing-owner = somebody who takes it over
missing-payment-terms = the payment system’s terms: add them to the platform’s file
missing-reason = the reason
missing-refund-only-case = a case for a refund only
missing-reminder = a first reminder
missing-system-refund = the refund by the system
recall-buyer-agreed = buyer agrees
recall-buyer-told = buyer asked
recall-courier-told = carrier told
remark-allowance-to-buyer-account = the allowance goes to the buyer’s own account
remark-already-refunded = the money went back already
remark-buyer-refuses = the buyer answers and does not confirm fulfilment
remark-buyer-silent = the buyer does not answer
remark-decided = you have agreed already
remark-dispute-answered = the payment system has your answer
remark-evidence-given = the evidence is handed in
remark-evidence-lapsed = the time for evidence is over
remark-like-quality = read like a quality problem
remark-no-arrival-promise = promise no time of arrival
remark-no-freight-promise = promise nothing about freight
remark-refund-costs-goods = the goods do not come back
remark-refund-overdue = the refund did not arrive in time
remark-refused = you have refused already
remark-system-refund-overdue = the refund by the system did not come in time
remark-window-over = the days for a return without a reason are over
rung-contact = contact
rung-keep-evidence = keep evidence
rung-offer-cancel = offer to cancel
rung-open-terms = payment terms
rung-show-rules = clarify rules
stop-answered = the buyer has answered
stop-forbidden = forbidden by the platform
stop-needs-reason = the reason comes first
stop-needs-documents = documents are missing
stop-needs-step-before = the step before comes first
stop-no-period = no waiting time is set
stop-not-known = nobody has read whether it is allowed
stop-too-early = too early
stop-too-late = too late
stop-too-many = too many within a day
way-answer = answer the buyer
way-answer-dispute = answer the payment system with every document
way-apply-exchange = buyer asks for an exchange
way-apply-refund-only = buyer asks for a refund only
way-apply-return = buyer asks for a return
way-approve-exchange = agree to the exchange
way-approve-refund = agree to the refund
way-approve-repair = agree to the repair
way-approve-resend = agree to send what is missing
way-approve-return = agree to the return
way-ask-reason = ask for the reason
way-ask-supervisor = ask a supervisor
way-ask-support = ask the platform’s support
way-cancel-order = cancel the order
way-claim-quality = buyer shows a fault
way-close = close
way-complete-group = help to complete the group
way-decide-by-terms = decide by the payment system’s terms
way-conclude = conclude
way-deliver = deliver
way-escalate = hand on
way-extend = give more time
way-give-address = give the return address
way-keep-evidence = keep what was written
way-look-up-freight = look who bears the freight
way-note-agreement = note that the buyer agreed
way-offer-cancel = offer to cancel
way-offer-exchange = offer a free exchange
way-offer-return = offer a return
way-open-terms = the payment system’s terms
way-other-routes = other ways to settle it
way-platform-service = the platform’s own service
way-refuse = refuse, with a reason
way-remind = remind the buyer
way-remind-by-call = remind by telephone
way-remind-by-email = remind by e-mail
way-remind-by-messenger = remind in a messenger
way-remind-by-sms = remind by text message
way-show-rules = show the rules
way-submit-evidence = submit evidence
way-take-over = take it over
way-tell-arrival = say when the money arrives
way-tell-buyer = ask the buyer to refuse the parcel
way-tell-courier = ask the carrier to call it back
way-wait-delivery = wait for the parcel
way-wait-system-refund = wait for the refund by the system

## What can be noted in a matter

act-accepted = the complaint is accepted
act-address-given = the return address was given
act-address-given-ask = Which of the registered addresses was given?
act-allowance-seen-no = the platform pays no allowance
act-allowance-seen-yes = the platform pays an allowance
act-allowance-shown = the allowance, as the platform worked it out
act-allowance-shown-ask = How much does the platform show, in { $currency }?
act-buyer-agreed = the buyer agreed to refuse the parcel
act-buyer-answered = the buyer answered
act-buyer-knows = the buyer knows that fulfilment has to be confirmed
act-cancel-acknowledged = the buyer understands what cancelling means
act-cancel-agreed = the buyer agrees to cancel
act-concluded = it is concluded
act-concluded-ask = How did it end?
act-concluded-solved = it is concluded: solved
act-concluded-solved-ask = How was it solved?
act-concluded-unsolved = it is concluded: not solved
act-concluded-unsolved-ask = Why was it not solved?
act-contact-bounced-email = mail to the buyer comes back
act-contact-bounced-phone = the buyer’s number cannot be reached
act-courier-told = the carrier was asked to call it back
act-courier-told-ask = Number of the carrier’s request:
act-delivery-known = the buyer has received the order
act-dispute-answered = the payment system was answered
act-document-ready-delivery = the proof of delivery is there
act-document-ready-order = the order is there
act-document-ready-receipt = the receipt is there
act-document-ready-refund = the proof of the refund is there
act-document-ready-talk = the whole chat is there
act-document-ready-terms = the shop’s terms are there
act-escalated-lead = hand on to the lead
act-escalated-lead-ask = Why is it handed on?
act-escalated-team = hand on to the team
act-escalated-team-ask = Why is it handed on?
act-escalation-answered = the lead’s answer
act-escalation-answered-ask = What is the answer?
act-evidence-lapsed = the time for evidence ran out
act-evidence-kept = what was written is kept
act-exchange-accepted = the buyer wants the exchange
act-exchange-declined = the buyer does not want an exchange
act-extended = the buyer gets more time
act-extended-ask = Until the end of which day? Like 2025-03-15
act-freight-refund-not-required = the page says: freight need not be refunded
act-freight-refund-required = the page says: freight has to be refunded
act-freight-shown-after-sales = freight on the page of after-sales details
act-freight-shown-after-sales-ask = How much freight does the page show, in { $currency }?
act-freight-shown-order = freight on the page of the order
act-freight-shown-order-ask = How much freight does the page show, in { $currency }?
act-obstacle-found = something is in the buyer’s way
act-obstacle-found-ask = What is in the way?
act-obstacle-gone = it is out of the buyer’s way
act-paid-in-advance = the platform paid the buyer in advance
act-paid-in-advance-ask = How much in { $currency }, and by which day does it take that back? Like 120.00 2025-03-15
act-parcel-back = the parcel is back
act-payment-disputed = the payment system asks; its notice names no day
act-payment-disputed-until = the payment system asks, and names a day
act-payment-disputed-until-ask = By which day does it want an answer? Like 2025-03-15
act-pickup-known = where the parcel is picked up
act-pickup-known-ask = Where is the parcel picked up?
act-reason-found-doubts = reason: doubts
act-reason-found-no-answer = reason: no answer
act-reason-found-other = reason: something else
act-reason-found-payment-problem = reason: trouble with paying
act-reason-found-questions = reason: questions
act-rung-skipped = skip a step
act-rung-skipped-ask = Which step, and why?
act-support-asked = the platform’s support was asked
act-taken = I take it over
act-terms-opened = the payment system’s terms were read

## Points of a deposit
deposit-point-amount = amount
deposit-point-management = management
deposit-point-refund = giving back
deposit-point-use = use

## The shop itself
shop-advance = Paid in advance by the platform
shop-advance-back = taken back by { $day }
shop-advance-none = Nothing is noted.
shop-deposit-agreed = Deposit: what must be agreed
shop-deposit-missing = missing
shop-deposit-quoted = Deposit: as it is quoted
shop-deposit-unquoted = No figure is quoted for this platform.
shop-foot = a m u r agree · w why · Esc close
shop-insurance = Freight insurance
shop-insurance-gap = { $gap } without cover since it began
shop-insurance-lapsed = no cover since { $end }
shop-insurance-none = Nothing is noted; i r notes a renewal.
shop-insurance-until = covered until { $end }
shop-title = The shop

## Allowance for return freight
allowance-missing-pickup-place = pickup place missing
allowance-missing-shop-address = detailed shop address missing
allowance-source = by the platform

## Contacts of a buyer
contact-unsound-email = no valid address
contact-unsound-phone = no valid number
contact-bounced = cannot be reached
seller-decides-no = the seller does not decide
seller-decides-unknown = whether the seller decides is not known
seller-decides-yes = the seller may decide
payment-no-terms = no terms on file; add them to the platform’s file
document-delivery = proof of delivery
document-order = the order
document-receipt = receipt
document-refund = proof of the refund
document-talk = the whole chat
document-terms = the shop’s terms

## Packets of evidence
packet-and = { $first }, { $second }
packet-slot = { $slot }
packet-incomplete = still missing: { $missing }; add them, or let a supervisor give a reason
packet-wrong-digits = these are not the last four characters of the order number; look at it and type them again
packet-file-gone = the file of { $file } is gone; add it again
packet-file-changed = the file of { $file } was changed; add it again and run afterdesk audit verify
packet-broken-picture = the picture { $file } cannot be opened; add it again or take it out
packet-no-font = the packet holds { $script } letters and no font on this machine has them; install one, on Debian and Ubuntu: apt-get install { $package }
packet-not-drawn = the packet cannot be put together ({ $why }); try again
packet-not-written = { $folder } cannot be written: { $why }; look at room and rights and try again
packet-nothing-laid = nothing lies ready yet; lay the packet ready first
cmd-checklist-preview = preview packet
cmd-checklist-preview-help = Show the pages of the evidence packet as text, and what is missing.
cmd-checklist-submit = hand in
cmd-checklist-submit-help = Check it, lay the packet ready and copy its folder; y then records that it was handed in.
ask-last-four = Type the last four characters of the order number
ask-submit-incomplete = Something is missing: type the last four characters of the order number, a space, and why it goes all the same
why-packet-incomplete = A required item is still open; add it, or ask a supervisor to hand it in with a reason
packet-laid = The packet lies ready and the path of its folder is copied. Hand it in at { $menu }; press y once that is done.
packet-title = Evidence packet
packet-foot = j k scroll · Esc close
toast-packet-recorded = The submission is recorded
toast-packet-refused = Not handed in: { $why }

deadline-no-papers = no papers
deadline-no-confirmation = no confirmation
deadline-no-receipt = no receipt
deadline-delay = delayed
view-unpapered = Without papers
view-delays = Delays
cmd-view-unpapered = without papers
cmd-view-unpapered-help = Show paid orders whose buyers lack the order confirmation or the receipt.
cmd-view-delays = delays
cmd-view-delays-help = Show orders past their promised time whose buyers were not told of a new date.
cmd-case-papers = papers
cmd-case-papers-help = Show what the buyer of the order is told: confirmation and receipt, with S what is missing of them, and with n every other notice that fits.
case-papers = Papers
paper-missing = not given yet
papers-title = What the buyer is told
papers-foot = S send · a again · r by hand · n others · o offer · Esc close
papers-foot-given = a send again · n other notices · o offer · Esc close
notices-title = What else the buyer can be told
notices-foot = 1–9 choose · Enter show · Esc close
notices-asks-delay = asks for the reason and the new date
notices-asks-what = asks what it is to say
notices-stopped = the check stops its words; open it to see why
toast-notices-sent = { $count ->
    [one] One notice is on its way
   *[other] { $count } notices are on their way
}
toast-notice-refused = Not sent: { $why }
why-nothing-to-give = Nothing is missing, or what is missing cannot go yet: the dialog names why.
why-nothing-given = Nothing of ours was sent yet that could go again.
why-no-notice-fits = No notice fits this order now.
why-goes-as-shown = This goes as it is shown: S sends it. To say more, write to the buyer with r.
why-notice-waits = It waits to be pasted into the chat: o shows it, y records it as sent.
ask-delay = Why is order { $number } late, and which is the new date? Reason, then 2026-12-24
ask-update = What has happened in the case of { $buyer }? Write it in { $language }; it is shown before it goes.
ask-reminder = What does { $buyer } still have to do? Write it in { $language }; it is shown before it goes.
fact-pay-number = transaction
action-notice-posted = notice given
failed-papers = The notice was not sent. { $why }
post-state-drafted = waiting to leave
post-state-sent = sent
post-state-failed = did not leave
notice-channel-chat = chat
notice-channel-mail = e-mail
notice-channel-picture = picture
notice-channel-platform = by the platform
notice-kind-order-confirmed = order confirmation
notice-kind-payment-receipt = payment receipt
notice-kind-payment-failed = payment failed
notice-kind-payment-pending = payment pending
notice-kind-dispatched = dispatched
notice-kind-delay = delay
notice-kind-delivered-on-time = delivered on time
notice-kind-delivered-late = delivered late
notice-kind-refund-requested = refund requested
notice-kind-return-agreed = return agreed
notice-kind-refund-approved = refund agreed
notice-kind-refund-done = refund done
notice-kind-work-order-update = work order update
notice-kind-after-delivery-advice = advice after delivery
notice-kind-feedback-request = feedback request
notice-kind-reminder = reminder
notice-kind-complaint-received = complaint received
notice-gap-missing = { $part } is missing
notice-gap-past = { $part } is over; give a time to come
notice-gap-untrue = this would not be true of the order
notice-gap-unreviewed = nobody has read these words in this language yet
notice-gap-not-paid = what was paid is not known
notice-gap-no-lines = no price of the goods is known
notice-gap-too-large = the amounts are too large to add up
notice-gap-differs = the receipt does not add up: its lines give { $sum } and { $paid } was paid, a difference of { $more }
notice-part-address = the address
notice-part-amount = the amount
notice-part-carrier = the carrier
notice-part-delivered-at = the day of delivery
notice-part-delivery = the delivery date
notice-part-due = the deadline
notice-part-items = the list of goods
notice-part-lines = the lines of the receipt
notice-part-method = the way of paying
notice-part-new-date = the new date
notice-part-order = the order number
notice-part-paid-at = the time of payment
notice-part-promised = the promised day
notice-part-question = the closing question
notice-part-reason = the reason
notice-part-reference = the transaction number
notice-part-retry-until = the time until which it can be paid again
notice-part-track = the way to follow the parcel
notice-part-tracking = the tracking number
notice-part-what = what has happened
notice-part-window = the time of arrival
notice-not-whole = { $kind } cannot go: { $why }
notice-stopped = the contact check stops this notice ({ $kind }); take out what stands there
notice-stopped-again = the contact check stops these words today; write to the buyer anew
notice-changed = the order has changed since this was shown; look at it again
notice-not-ours = the platform gave this one, so its words are not here to be sent again

cmd-shop-health = order confirmations
cmd-shop-health-help = Show whether the platform sends order confirmations by itself, and which paid orders were left out.
health-title = Automatic order confirmations
health-foot = o record: it is on · f record: it is off · Esc close
health-switch-on = automatic order confirmations are on
health-switch-off = automatic order confirmations are off
health-switch-unknown = nobody has looked whether automatic order confirmations are on
health-last = the last one: { $time }
health-none = none so far
health-counts = { $confirmed } of { $paid }, { $missing } missing

deadline-tell = goes by itself
toast-notices-told = { $count ->
    [one] One notice went by itself
   *[other] { $count } notices went by themselves
}
toast-consent-given = Noted: the buyer agrees to messages that nobody has to send
toast-consent-withdrawn = Noted: the buyer wants no such messages any more
notice-gap-no-consent = the buyer has not agreed to such messages; note the consent first (c)
composer-card-key = $ sends it
cmd-composer-card = transaction
cmd-composer-card-help = Tell the buyer what was paid, when, and under which transaction number.
why-no-card = The buyer has not written for the first time since the payment, or knows the transaction already.
notice-kind-transaction = transaction
notice-kind-promotion = offer

papers-laid = The pictures lie ready and the path of their folder is copied. Put them into the chat; press y once that is done.
notice-mail-forbidden = closed: rule { $card } forbids contacts outside the platform
notice-mail-no-address = closed: no e-mail address of the buyer is known
notice-mail-bounced = closed: the buyer’s e-mail address cannot be reached (C-22)
notice-picture-closed = closed: the file of { $platform } says that its chat takes no pictures
notice-picture-not-written = the pictures cannot be written ({ $why }); free some room and try again
notice-picture-unknown = this is no picture that a chat takes; use PNG, JPEG or WebP
notice-picture-large = the picture has more than 5 MiB, which no chat takes; shorten the notice

cmd-shop-notices = notices
cmd-shop-notices-help = Show which notices there are in which language, and which nobody has read.
matrix-title = Notices by language
matrix-foot = ✓ ready · ? read by nobody · ✗ missing · Esc close
own-notice-unknown = there is no notice or part called `{ $id }`; `afterdesk notice check` lists them
own-notice-broken = `{ $id }` is empty, or a bracket in it has no other
own-notice-lacks = `{ $id }` lacks { $name }, which every language has; put it in
own-notice-stranger = nobody fills { $name } in `{ $id }`; take it out
own-notice-mixed = `{ $id }` is about money, so it must not offer anything (`{ $word }`, row E-06)
own-notice-no-question = `{ $id }` has to end with a question (row E-29)
receipt-never-sent = never sent
action-bot-stepped = answer bot stepped in

## sync: without a desk
sync-nothing = Nothing was due.
sync-opened = { $count ->
    [one] { $count } order without confirmed fulfilment became a case
   *[other] { $count } orders without confirmed fulfilment became cases
}
sync-back = { $count ->
    [one] { $count } postponed case is due again
   *[other] { $count } postponed cases are due again
}
sync-lapsed = { $count ->
    [one] { $count } work order ran out of time
   *[other] { $count } work orders ran out of time
}
sync-notices = { $count ->
    [one] { $count } notice made ready
   *[other] { $count } notices made ready
}
sync-answered = { $count ->
    [one] { $count } message answered by the bot
   *[other] { $count } messages answered by the bot
}
sync-handed-over = { $count ->
    [one] { $count } chat handed over by the bot
   *[other] { $count } chats handed over by the bot
}
sync-sent = { $count ->
    [one] { $count } message has left
   *[other] { $count } messages have left
}
sync-failed = { $count ->
    [one] { $count } message could not leave; see `afterdesk list outbox --filter state=failed --json`
   *[other] { $count } messages could not leave; see `afterdesk list outbox --filter state=failed --json`
}
sync-unknown = { $count ->
    [one] Nobody knows whether { $count } message has left; ask the buyer before it is sent again
   *[other] Nobody knows whether { $count } messages have left; ask the buyers before they are sent again
}
sync-lying = { $count ->
    [one] { $count } message waits to be taken to the buyer ({ $route })
   *[other] { $count } messages wait to be taken to their buyers ({ $route })
}
sync-no-server = { $count ->
    [one] { $count } e-mail waits: the settings name no mail server ([mail])
   *[other] { $count } e-mails wait: the settings name no mail server ([mail])
}

## Offers
ask-offer = What do you offer { $buyer }? Write it in { $language }; it is shown before it goes.
notice-gap-mixed = an offer goes alone, never together with another notice (E-06)
notice-gap-offers-off = offers are switched off; a supervisor sets `offers = true` in the shop’s file of { $platform } (E-06)
notice-gap-quiet = these are quiet hours; it may go from { $time } on
notice-gap-limit = { $count ->
    [one] the buyer has had { $count } message of this kind within 24 hours: that is the limit
   *[other] the buyer has had { $count } messages of this kind within 24 hours: that is the limit
}
notice-offer-again = an offer is not sent again: write a new one with o

## What lies ready for pasting
composer-hint-automatic = An automatic message lies ready. y copies it; paste and send it here, then y again. u takes it back.
composer-hint-ready = A message lies ready. y copies it; paste and send it here, then y again. u takes it back.
composer-hint-outdated = The buyer has written since this was made ready. u takes it back; y goes on with it all the same.

toast-taken-back = The message was taken back.

## Acts in the history that have no word of their own elsewhere
done-approved = agreed to
done-auto-confirmation = automatic order confirmations noted
done-buyer-confirmed = buyer confirmed fulfilment
done-consent-given = buyer agreed to messages
done-consent-withdrawn = buyer wants no more messages
done-contact-bounced = buyer cannot be reached
done-deposit-agreed = deposit agreed
done-escalated = handed on
done-freight-refund = freight on the page
done-freight-seen = freight looked up
done-insurance-renewed = insurance renewed
done-lane-changed = handed to another lane
done-language = language of the buyer
done-notice-given = notice written by a person
done-overridden = decided against a rule
done-part-accepted = buyer takes the part
done-part-declined = buyer does not take the part
done-part-offered = part of the money offered
done-part-told = part told to the buyer
done-payment-failed = payment did not go through
done-rated = buyer’s rating
done-refused = refused
done-resumed = due again
done-route-taken = way of the dispute
done-step-agree-parcel-refusal = agreed: parcel refused
done-step-agree-part = agreed: a part
done-step-agree-refund = agreed: refund
done-step-agree-resend = agreed: resend
done-step-agree-return = agreed: return
done-step-confirm-recall = parcel called back
done-step-confirm-return = return received
done-step-refuse = refused
done-step-ship = sent
bot-step-answered = answered
bot-step-handed-over = handed over
bot-step-let-be = needed no answer
bot-step-paused = paused by a person
bot-step-resumed = let on by a person

notice-state-ok = ok
notice-state-missing = missing
notice-state-unreviewed = read by nobody
notice-state-stopped = stopped

## afterdesk list, show and other answers for people
field-act = act
field-action = action
field-actor = by
field-added-at = added at
field-added-by = added by
field-amount = amount
field-amounts = amounts
field-answers = answers
field-at = at
field-attachments = attachments
field-attempts = attempts
field-author = author
field-author-name = name of author
field-before = before
field-broken = broken
field-buyer = buyer
field-buyer-key = key of buyer
field-buyer-note = note of buyer
field-by = by
field-bytes = bytes
field-card = card
field-carrier = carrier
field-case = case
field-cases = cases
field-cause = cause
field-changed-at = changed at
field-channel = paid by
field-confirmed = confirmation sent
field-confirmed-at = deal made at
field-conversation = conversation
field-conversations = conversations
field-count = count
field-created-at = created at
field-currency = currency
field-cursor = cursor
field-damage = damage
field-deadlines = deadlines
field-decision = decision
field-deliver-by = deliver by
field-delivery = sending
field-detail = detail
field-direction = direction
field-dispatched = dispatched
field-does = does
field-done-at = done at
field-drafts = drafts
field-dry-run = trial only
field-due-at = due at
field-end = end
field-entries = entries
field-evidence = evidence
field-external-id = id of platform
field-extra = other columns
field-failures = failures
field-fast-refund = fast refund
field-fate = text
field-fault = fault
field-field = field
field-file = file
field-files = files
field-findings = findings
field-freight-allowance = freight allowance
field-freight-marker = return freight
field-goods = goods
field-goods-id = goods id
field-group-formed-at = group formed at
field-group-started-at = group started at
field-group-state = group
field-have = there
field-head = last hash
field-height = height
field-history = history
field-hours = hours
field-id = id
field-items = items
field-kind = kind
field-lane = lane
field-lang = language
field-last = last
field-last-at = last message
field-last-error = last error
field-last-scan = last scan
field-last-scan-at = last scanned at
field-leaves-by-itself = leaves by itself
field-locked-until = locked until
field-lost = lost
field-masked = masked
field-message = message
field-messages = messages
field-missing = missing
field-months = months
field-most-a-day = most a day
field-name = name
field-need = needed
field-note = note
field-number = number
field-of-order = order
field-of-shop = shop
field-ok = whole
field-oldest-minutes = oldest message, minutes
field-on = on
field-opened-at = opened at
field-order = order
field-order-id = id of order
field-orders = orders
field-outbox = outbox
field-outcome = outcome
field-outer-id = item id of shop
field-pages = pages
field-paid = paid
field-paid-at = paid at
field-parcels = parcels
field-passphrase = passphrase
field-pause-minutes = pause, minutes
field-pay-discount = discount for paying
field-pay-number = payment number
field-permille = sampled of 1,000
field-platform = platform
field-platform-discount = discount of platform
field-postage = postage
field-price-minor = price, minor units
field-priority = priority
field-public-key = public key
field-reason = reason
field-reason-text = wording of platform
field-received-at = received at
field-refund = refund
field-removed-at = removed at
field-removed-by = removed by
field-required = required
field-return-carrier = return carrier
field-return-state = return parcel
field-return-tracking = return number
field-review = review
field-role = role
field-route = route
field-rows = rows
field-rule = rule
field-said-at = noted at
field-seq = entry
field-severity = severity
field-sha256 = SHA-256
field-ship-by = ship by
field-shipped-at = shipped at
field-shop = shop
field-shop-discount = discount of shop
field-shop-note = our note
field-shop-receives = shop receives
field-slot = slot
field-slots = slots
field-source = set by
field-spared = spared
field-spec = variant
field-start = start
field-state = state
field-state-text = state at platform
field-step = step
field-stepped-in = platform stepped in
field-stepped-in-at = stepped in at
field-steps = steps
field-subject = subject
field-switch = automatic order confirmation
field-tax = tax
field-text = text
field-texts = texts
field-title = title
field-tracking = tracking number
field-unread = unread
field-until = until
field-value = value
field-verdict = verdict
field-version = version
field-waiting-since = waiting since
field-way = way
field-why = why
field-width = width
field-work-order = work order
field-work-orders = work orders
direction-in = from the buyer
direction-out = to the buyer
direction-note = note
direction-system = platform
lane-work = work
lane-watch = watched
wrong-entry-changed = an entry was changed
wrong-entry-missing = an entry is missing
wrong-text-changed = a text was changed
wrong-head-changed = the end of the record was changed
wrong-person-changed = a person was changed
wrong-rule-file-changed = a rule file was changed
wrong-file-changed = a file was changed
wrong-file-missing = a file is missing
wrong-decision-changed = a decision was changed
wrong-slot-changed = a slot of the checklist was changed
wrong-no-entry = a line is no entry
wrong-no-seal = there is no seal
wrong-seal-changed = the seal was changed
wrong-lines-changed = lines were changed
wrong-lines-after-the-seal = there are lines after the seal
wrong-another-key = it was sealed with another key

## Why something was refused: the store
store-missing = there is no store at { $place }; check its name, or import a file to make one
store-not-found = { $what } { $id } is not in the store; check the number, or import the file that holds it
store-conflict = { $what }; load it again and repeat what is still needed
store-busy = another program is writing to the store; try again when it is done
store-unavailable = the database cannot be reached ({ $why }); check that it runs and that the address is right
store-full = the disk is full, so nothing was stored; free some space and try again
store-read-only = the store can only be read; check who owns the file and that its folder can be written
store-denied = access to the store is denied; check its permissions and the user name
store-denied-at = access to { $place } is denied; check its permissions and the user name
store-corrupt = the store is damaged or is no afterdesk store ({ $what }); restore a backup
store-newer = the store has version { $found } and this program knows versions up to { $known }; update afterdesk to open it
store-older = the store has version { $found } and must be brought to version { $known }; open it once with write access
store-changed-step = step { $version } in the making of this store differs from the one this program knows; open it with the program that made it, or restore a backup
store-broken = the disk failed ({ $why }); check it, then start afterdesk again before you go on
store-refused = the store did not accept a statement ({ $why }); please report it
store-much-waits = too much is waiting for the store; try again in a moment
store-thread-ended = nothing is written any more; start afterdesk again
conflict-number-known = this number is in the store already
conflict-answering = { $name } is answering this buyer
conflict-submitted = the evidence of { $id } was handed in already
conflict-heard = the message { $id } was heard before
conflict-file-there = { $file } is there already
conflict-store-there = { $place } holds a store; say that it may be replaced
conflict-not-listed = this text is not on the list any more
conflict-not-cleared = the stored message is not the one that was cleared
conflict-outbox-step = this is not possible: the message is “{ $state }”
conflict-moved-on = the outgoing message has moved on
conflict-entered = { $name } is entered already
conflict-own-text = nobody decides on a text of their own
conflict-own-release = whoever let a text go does not look at it again
conflict-decided = somebody has decided on this text already
conflict-not-decided = nobody has decided on this text yet
conflict-no-order = no order is known for this conversation
conflict-kind-open = one of this kind is open already
conflict-work-order-open = a work order of this case is open already
conflict-in-lane = the conversation is with “{ $lane }” already
thing-order = order
thing-case = case
thing-conversation = conversation
thing-number = number
thing-order-case-or-work-order = order, case or work order
thing-order-or-case = order or case
thing-work-order = work order
thing-review = review
thing-person = person
thing-notice = notice
thing-allowed-text = allowed text
thing-outgoing-message = outgoing message
thing-file = file
thing-shop = shop
thing-evidence-file = evidence file
thing-evidence-slot = evidence slot
thing-payload = payload
thing-message = message
thing-deadline = deadline

## Why something was refused: what is done at the desk
refused-empty = the text is empty; write something first
refused-too-long = the text has { $bytes } bytes and a message may have { $limit }; send it in parts
refused-may-not = { $who } may not do this ({ $what }); ask { $least }
somebody-read-only = somebody who may only read
somebody-bot = a program
somebody-agent = an agent
somebody-supervisor = a supervisor
somebody-owner = an owner
duty-look = look
duty-work = write and take in
duty-reveal = see contact details in full
duty-decide = decide cases
duty-overrule = decide against a rule
duty-review = judge flagged texts
duty-allow = allow a text
duty-bot = set the answer bot
duty-waive = leave out evidence
duty-people = enter people, change roles
duty-erase = anonymise old data
duty-restore = put a backup in the place of the store
refused-needs-proof = this needs the passphrase of { $name }; give it with --passphrase-file, or at a terminal
refused-no-passphrase = { $name } has no passphrase; set one with `afterdesk people passphrase { $name }`
refused-wrong-passphrase = that is not the passphrase of { $name }; try again
refused-wrong-for-now = that is not the passphrase of { $name }; the next one is looked at in { $seconds } s
refused-locked = { $name } is locked after wrong passphrases; try again in { $seconds } s, or let an owner run `afterdesk people unlock { $name }`
refused-short = the passphrase is too short; take at least 8 characters, better several words
refused-long = the passphrase is too long; take at most 400 bytes
refused-no-owner = a store needs an owner, and its first person is one; enter another owner first, then change this role
refused-has-left = the message has left, so this cannot be taken back; write to the buyer instead
refused-not-now = not now: { $why }; press w on the case to see the rule
refused-changed = { $name } has changed this case meanwhile ({ $what }); look at it again, then decide
refused-changed-by-platform = the platform has changed state or amount of this case meanwhile; look at it again, then decide
refused-too-much = { $asked } is more than is left of what the buyer paid ({ $left }); give back less, or refuse it with a reason
refused-needs-words = this needs a reason in words ({ $what }); write one
refused-closed = the work order is “{ $state }”, so nothing more can be added to it
refused-lapsed = the time for evidence ended at { $due } and nothing can be handed over after it (rule B-27); keep what is there for another route
refused-outbox-step = this is not possible: the message is “{ $state }”; load it again to see where it is
refused-case-step = this is not possible in a case ({ $kind }) that is “{ $state }”; load it again to see where it is
refused-work-order-step = this is not possible while the work order is “{ $state }”; load it again to see where it is
refused-no-verdict = the stored text names no verdict that lets it go, so it is not sent; run `afterdesk audit verify`
refused-not-cleared = the stored text is not the one that was cleared, so it is not sent; run `afterdesk audit verify`
unfit-no-verdict = a decision needs a verdict; say violation, false alarm or coach
unfit-only-noted = only what a buyer wrote is noted; say violation, false alarm or coach
unfit-no-fault = the buyer wrote this and nobody of the shop is at fault (B-33); note it
unfit-text-left = the text has left, so nothing can become of it; give the verdict alone
unfit-breaks-rule = what breaks a rule is not let go; change the words, return or block it
unfit-false-alarm = a false alarm is not blocked; let it go, or say what is wrong with it
unfit-needs-note = whoever wrote the text must learn why (C-37); write a note
unfit-note-long = the note is longer than 4 KiB; make it shorter
unfit-allow-verdict = only a false alarm can be allowed from now on; change the verdict
unfit-allow-buyer = a buyer’s words need no leave; give the verdict alone
unfit-cause = this cause does not go with the verdict; choose one of its own
unfit-older-program = an older program decided on this text; it cannot be taken back
unfit-rate = a rate is between 0 and 100 %; correct it
unfit-allow-first = only the shop’s own text that is a false alarm can be allowed; decide first
unfit-allow-own = nobody allows a text of their own; ask another supervisor
unfit-allow-name = an allowed text needs a name of at most 80 characters; give one
unfit-no-part = no part is on offer in this case; offer one first
unfit-part-platform = this platform knows no partial refund; agree to all of it, or refuse
unfit-part-unpaid = nobody has told what the buyer paid; import the order first
unfit-part-amount = a part is an amount above nothing, in the currency that was paid

## Why a command was refused
store-no-location = “{ $value }” names no store; write sqlite:PATH or postgres://user@host/name
cli-one-shop = there is not exactly one shop; name it with --shop
cli-no-shop = there is no shop “{ $name }”; the names stand in `{ $command }`
cli-packet-of-what = say which order, case or work order; see `afterdesk packet --help`
cli-no-work-order = “{ $value }” is no work order; give the number of one
cli-no-case = “{ $value }” is no case; give the number of one
cli-no-purpose = “{ $value }” is nothing a packet is for; choose one of { $all }
cli-no-language = “{ $value }” is no language of a packet; choose one of { $all }
cli-decide-what = name an order or a case, or a file with --facts
cli-no-facts = { $file }: these are no facts: { $why }; `afterdesk decide --help` shows their form
cli-facts-empty = { $file } is empty; write the facts as one JSON object
cli-unreadable = { $file } cannot be read: { $why }; check the path
cli-unwritable = { $file } cannot be written ({ $why }); name another file
cli-folder = { $file } is a folder; name a file
cli-since = --since takes a day like 2026-03-01 or a time like 2026-03-01T10:00:00Z; correct it
cli-now = --now takes a time like 2026-03-01T10:00:00Z; correct it
cli-store-there = { $place } holds a store already, so nothing was restored; give --replace to put the backup in its place
cli-no-whole-backup = { $file } is no whole backup ({ $what }), so nothing was restored; take another one
cli-no-backup = there is no backup at { $place }; check the path
cli-mail-file = { $file } cannot be read ({ $why }), so no letters can go; see [mail] of the settings
cli-mail-variable = the variable { $name } is not set, so no letters can go; see [mail] of the settings
cli-mail-unfit = { $why }; see [mail] of the settings
cli-no-filter = “{ $value }” is no filter; write KEY=VALUE, as state=paid
cli-no-filter-key = there is no key “{ $value }” to filter by; there are { $all }
cli-no-cursor = “{ $value }” is no cursor of this list; take the "cursor" of one of its rows
cli-no-review = “{ $value }” is no entry of the review list; take an "id" of `afterdesk review list`
cli-no-allowed = “{ $value }” is no allowed text; take an "id" of `afterdesk review allowed`
cli-no-rate = “{ $value }” is no rate; give percent, as 2 or 0.5
cli-no-months = nothing says how long data of buyers are kept, so nothing was anonymised; write `[retention]` with `months = 24` into the settings
cli-reply-what = give a conversation and --text, or --jsonl; see `afterdesk reply --help`
cli-no-utf8 = the answer on standard input cannot be read: { $why }; give UTF-8 text
cli-fault = the program met a fault of its own and stopped; nothing already stored is lost; no log could be written
cli-fault-noted = the program met a fault of its own and stopped; nothing already stored is lost; details are in { $file }
cli-no-slot = “{ $value }” is no slot of this work order; it has { $all }
cli-no-file-id = “{ $value }” is no id of a file; see `afterdesk evidence list`
cli-no-field = “{ $value }” is no field; the fields are date, address, phone and text
cli-no-order-of-case = the order of this case is not in the store; import the orders first
cli-demo-closed = the made-up shop cannot be opened: { $why }; close other programs
cli-demo-no-place = the made-up shop has no place to stand: { $why }; set TMPDIR to a folder with space
cli-demo-no-store = name the store to fill, as --store sqlite:demo.db; the store of a profile is not filled with made-up orders
cli-demo-full = { $place } holds data already and was left as it is; name a store that does not exist yet
cli-demo-not-here = the made-up shop cannot be opened from here ({ $why }); run `afterdesk demo`
cli-no-signals = the signals of the system cannot be heard ({ $why }); close other programs
cli-no-terminal = the desk needs a terminal for input and output; use `afterdesk list`, `show` and `reply` in scripts
cli-dumb-terminal = this terminal (TERM=dumb) cannot show the desk; use another one, or `afterdesk list`
cli-terminal-failed = the terminal does not answer ({ $why }); start the desk in another one
cli-store-folder = { $file } is a folder; name the file of a store, as sqlite:{ $as }
cli-no-name = the name of the agent is empty, too long or holds hidden characters; give another one with --as
cli-two-passphrases = the two passphrases differ, so nothing was changed; type them again
cli-passphrase-unreadable = the passphrase in { $file } cannot be read: { $why }
cli-passphrase-empty = the passphrase in { $file } cannot be read: its first line is empty
cli-passphrase-where = this needs a passphrase and there is no terminal to type it at; name a file with --passphrase-file
cli-passphrase-terminal = the terminal does not take a passphrase ({ $why }); name a file with --passphrase-file
cli-no-passphrase = no passphrase was given, so nothing was done
cli-no-output = the result cannot be written: { $why }; write it to another place
cli-call = { $what }; see `{ $command } --help`
cli-say-what = say what is to be done
cli-no-command = there is no command “{ $value }”
cli-no-argument = “{ $value }” is not known here
cli-lacks = this is missing: { $value }
cli-not-together = { $value } does not go with { $other }
cli-no-value = { $value } needs a value
cli-bad-value = “{ $value }” does not fit { $name }
cli-bad-value-of = “{ $value }” does not fit { $name }; there are { $all }
cli-meant = { $what } (did you mean `{ $value }`?)
cli-other = { $what }

## Why a message did not get through
send-later = is tried again: { $what }
send-trouble-no-address = the buyer’s e-mail address is not known
send-trouble-bad-address = the buyer’s e-mail address cannot be written to
send-trouble-refused = refused by the server
send-trouble-not-now = the server cannot take it now
send-trouble-timed-out = the server did not answer in time
send-trouble-no-certificate = the server has no certificate that is trusted here
send-trouble-unreachable = the server cannot be reached, or hung up
send-trouble-too-many = too many at once
send-trouble-hung-up = the server hung up before it answered
