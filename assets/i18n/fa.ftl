# Persian words of the program, by the keys of en.ftl and in their order.

## General
no = نه
unit-days = روز
unit-hours = ساعت
unit-minutes = دقیقه
yes = بله

## Roles
role-agent = کارشناس
role-bot = ربات
role-owner = مالک
role-read-only = فقط خواندن
role-supervisor = سرپرست

## What a buyer asks for
case-kind-exchange = تعویض
case-kind-refund-only = فقط برگشت پول
case-kind-repair = تعمیر
case-kind-resend = ارسال دوباره
case-kind-return-refund = برگشت کالا و پول
case-kind-unconfirmed = هنوز تأیید نشده
case-kind-discrepancy = ناهمخوانی
case-kind-complaint = شکایت

## How far a case has come
case-state-buyer-confirms = خریدار تأیید کند
case-state-buyer-reacts = نوبت خریدار
case-state-buyer-refuses-parcel = خریدار بسته را نمی‌پذیرد
case-state-buyer-sends = خریدار کالا را بفرستد
case-state-closed = بسته
case-state-done = انجام شد
case-state-lapsed = مهلت گذشت
case-state-merchant-decides = شما تصمیم بگیرید
case-state-merchant-recalls = بسته را فرا بخوانید
case-state-merchant-receives = رسیدن کالا را تأیید کنید
case-state-merchant-ships = جایگزین را بفرستید
case-state-platform-handles = سکو تصمیم می‌گیرد
case-state-platform-refused = سکو رد کرد
case-state-refunded = پول برگشت
case-state-refunding = پول در راه برگشت
case-state-unknown = نامعلوم
case-state-withdrawn = پس گرفته شد

## Why a buyer asks
case-reason-changed-mind = پشیمان شد
case-reason-damaged = آسیب دیده
case-reason-missing-parts = کسری قطعه
case-reason-not-as-described = مطابق شرح نیست
case-reason-not-received = نرسیده
case-reason-other = دیگر
case-reason-price = قیمت
case-reason-quality = کیفیت
case-reason-wrong-goods = کالای اشتباه

## Who pays the freight
freight-buyer = با خریدار
freight-merchant = با فروشگاه
freight-not-seen = هنوز دیده نشده
freight-page-after-sales = صفحهٔ خدمات پس از فروش
freight-page-order = صفحهٔ سفارش

## Who wrote a message
author-agent = کارشناس
author-bot = ربات
author-buyer = خریدار
author-platform = سکو

## What a message is
message-kind-event = رویداد
message-kind-file = پرونده
message-kind-goods-card = کارت کالا
message-kind-image = تصویر
message-kind-order-card = کارت سفارش
message-kind-text = متن
message-kind-video = ویدیو
message-kind-voice = پیام صوتی
message-kind-withdrawn = پیام پس‌گرفته

## How a message reaches the buyer
route-api = رابط سکو
route-arbitration = داوری
route-authorities = شکایت به مقام‌ها
route-bridge = ابزار گفتگو
route-hand = دستی
route-lawsuit = دادخواست
route-mail = رایانامه
route-mediation-consumers = میانجی‌گری سازمان مصرف‌کنندگان
route-mediation-industry = میانجی‌گری اتحادیهٔ صنف
route-mediation-other = میانجی‌گری نهاد قانونی دیگر
route-negotiation = گفتگوی دو طرف
route-sandbox = بازار آزمایشی
lane-aftersales = پس از فروش
lane-payment = پرداخت
lane-presales = پیش از فروش

## How far an outgoing message got
outbox-state-cancelled = لغو شد
outbox-state-claimed = در حال ارسال
outbox-state-failed = نشد
outbox-state-handed = رونوشت شد
outbox-state-ready = آماده
outbox-state-sent = فرستاده شد
outbox-state-undo = قابل برگشت
outbox-state-unknown = معلوم نیست رفته باشد

## What is due
deadline-allowance = کمک‌هزینه
deadline-arrival = واریز
deadline-cancel-after = پایان انتظار
deadline-concern = شکایت
deadline-decide = تصمیم
deadline-escalated = پاسخ
deadline-evidence = مدرک
deadline-group = گروه
deadline-insurance = بیمه
deadline-recall = فراخوانی
deadline-receive = دریافت
deadline-recovery = کسر
deadline-remind = یادآوری
deadline-reply = پاسخ
deadline-resend = ارسال دوباره
deadline-return-window = برگشت
deadline-review = بازبینی
deadline-scan = بی‌پویش
deadline-ship = ارسال
deadline-silence = سکوت

## Who set the time
deadline-source-platform = تعیین سکو
deadline-source-rule = مهلت قاعده
deadline-source-shop = تعیین فروشگاه

## Contacts and lures
finding-alipay = حساب Alipay
finding-bank-card = شمارهٔ کارت بانکی
finding-crypto = نشانی رمزارز
finding-email = نشانی رایانامه
finding-iban = شبا
finding-insult = توهین
finding-line = نام LINE
finding-offplatform = دعوت به بیرون از سکو
finding-pay-other = راه پرداخت دیگر
finding-phone = شمارهٔ تلفن
finding-qq = شمارهٔ QQ
finding-qr = درخواست پویش کد
finding-social = حساب شبکهٔ اجتماعی
finding-taobao-token = رمز اشتراک فروشگاه دیگر
finding-telegram = نام تلگرام
finding-threat = تهدید
finding-url = پیوند بیگانه
finding-wechat = شناسهٔ WeChat
finding-whatsapp = تماس واتساپ

## What speaks for a finding
speaks-checksum = رقم‌های کنترلی آن درست در می‌آید
speaks-disguise = طوری نوشته شده که دستگاه نخواند
speaks-form = شکل نشانی یا نام دارد
speaks-image = از تصویر خوانده شد
speaks-invite = می‌خواهد بیفزایند، بنویسند، زنگ بزنند یا پویش کنند
speaks-led = دونقطه یا مانند آن به آن می‌رسد
speaks-lookalike = به نشانی سکو می‌ماند و چیز دیگری است
speaks-phrase = واژه‌هایش با هم به بیرون دعوت می‌کند
speaks-plan = با طرح شماره‌گذاری می‌خواند
speaks-split = میان چند پیام پخش شده
speaks-word = واژه‌ای کنارش آن را نام می‌برد

## What keeps a picture back
picture-broken = تصویر بریده یا خراب است و درونش دیده نمی‌شود
picture-code = کد در تصویر
picture-crowded = تصویر بیش از آنچه بتوان گشت چیزهای مانند کد دارد
picture-moving = تصویر متحرک است و کدی می‌تواند یک لحظه دیده شود
picture-too-large = تصویر بیش از ۳۲ مبی‌بایت یا ۵۰ میلیون نقطه دارد و باز نشد
picture-unknown = تصویر PNG، JPEG یا WebP نیست و باز نشد
picture-unreadable-code = تصویر کدی دارد که خوانده نمی‌شود

## What would clear a finding
clears-courier-contact = از پیک است، در پاسخی دربارهٔ بسته
clears-order-number = شمارهٔ همین سفارش است: موضوعش را باز کنید
clears-platform-link = پیوند خود سکو است
clears-return-address = در نشانی برگشت خود فروشگاه است
clears-save-anew = آن را دوباره به شکل PNG یا JPEG بی‌حرکت ذخیره کنید
clears-shorten = در دو پیام بگویید
clears-smaller = تصویر کوچک‌تری بفرستید
clears-supervisor = سرپرست رهایش کند
clears-take-out = برش دارید

## What happens to a message
verdict-block = متوقف شد
verdict-hold = منتظر سرپرست
verdict-pass = می‌تواند برود
verdict-warn = می‌تواند برود، دقت کنید

## How far an order has come
order-state-cancelled = لغو شده
order-state-closed = بسته
order-state-paid = آمادهٔ ارسال
order-state-received = رسیده
order-state-shipped = فرستاده شده
order-state-unpaid = پرداخت نشده

## How far the money went back
refund-state-in-progress = برگشت پول در جریان
refund-state-none = بی برگشت پول
refund-state-partial = بخشی برگشت
refund-state-refunded = پول برگشت

## Group purchase
group-dispute = راه اختلاف، پیش‌پرداخت سکو …
group-freight = کرایه و کمک‌هزینه …
group-state-failed = گروه جور نشد
group-state-formed = گروه جور شد
group-state-none = بی‌گروه
group-state-pending = گروه در انتظار

## How the buyer paid
pay-channel-alipay = Alipay
pay-channel-balance = موجودی
pay-channel-card = کارت بانکی
pay-channel-credit-card = کارت اعتباری
pay-channel-gateway = درگاه پرداخت
pay-channel-lianlian = LianLian Pay
pay-channel-qq = QQ Wallet
pay-channel-savings-card = کارت نقدی
pay-channel-wechat = WeChat Pay

## Parts of an amount
amount-kind-goods = کالا
amount-kind-paid = پرداخت خریدار
amount-kind-pay-discount = تخفیف پرداخت
amount-kind-platform-discount = تخفیف سکو
amount-kind-postage = هزینهٔ ارسال
amount-kind-service = خدمات
amount-kind-shop-discount = تخفیف فروشگاه
amount-kind-shop-receives = دریافتی فروشگاه
amount-kind-tax = مالیات

## Which way a parcel goes
parcel-way-back = برگشتی
parcel-way-outward = به سوی خریدار
parcel-way-replacement = جایگزین

## Lists
view-awaiting-review = در انتظار رسیدگی
view-concerns = شکایت‌ها
view-escalated = سپرده‌شده‌ها
view-flagged = نشان‌دارها
view-groups = گروه‌ها
view-insurance = بیمه
view-overdue-refunds = پول‌های دیرکرده
view-recalls = فراخوانده‌ها
view-replies = پاسخ‌ها
view-ship = آمادهٔ ارسال
view-silent = بی‌پیام
view-stuck = بی‌پویش
view-unconfirmed = تأییدنشده
view-work = صف
view-work-orders = کاربرگ‌ها

## Why a message is reviewed
review-kind-bait = آزمون خریدار
review-kind-held = نگه داشته
review-kind-rejudged = بعداً نشان شد
review-kind-sampled = نمونه
review-kind-stopped = متوقف شد

## How far a work order has come
work-order-state-closed = بسته
work-order-state-finished = پایان‌یافته
work-order-state-in-progress = در جریان
work-order-state-lapsed = مهلت گذشت
work-order-state-open = باز
work-order-state-submitted = تحویل شد

## Proof for a work order
evidence-carrier-statement = گواهی مهردار شرکت حمل
evidence-chat-record = سابقهٔ گفتگو
evidence-courier-contact = تماس با پیک
evidence-courier-receipt = نسخهٔ بارنامه
evidence-dispatch-picture = عکس ارسال
evidence-goods-condition = عکس کالای برگشتی
evidence-goods-detail = عکس کالا
evidence-other-proof = مدرک دیگر از شخص سوم
evidence-return-parcel = عکس بستهٔ برگشتی

## Places for proof
slot-state-attached = پیوست شد
slot-state-missing = نیست
slot-state-waived = لازم نیست

## What was recorded
action-act-done = کاری شد یا چیزی دانسته شد
action-case-moved = پرونده پیش رفت
action-data-erased = داده‌های کهنه بی‌نام شد
action-import-done = درون‌ریزی
action-message-flagged = پیام بعداً نشان شد
action-message-queued = پیام در صف
action-message-received = پیام رسید
action-message-stopped = پیام متوقف شد
action-note-written = یادداشت نوشته شد
action-outbox-moved = ارسال پیش رفت
action-pack-changed = فهرست واژه‌ها، سکوها، قاعده‌ها یا تقویم‌ها عوض شد
action-person-changed = تغییر فرد: نقش یا گذرواژه
action-person-proved = گذرواژه تأیید شد
action-person-refused = گذرواژهٔ نادرست
action-person-unlocked = قفل فرد باز شد
action-setting-changed = تنظیم عوض شد
action-store-made = انبار ساخته شد
action-store-restored = انبار بازگردانده شد
action-value-unmasked = مقدار کامل نشان داده شد
action-work-order-moved = کاربرگ پیش رفت

## Commands: the short word, and its sentence in the help
cmd-answer = پاسخ آماده
cmd-answer-help = گذاشتن پاسخ آمادهٔ این شماره.
cmd-answer-refuse = همین‌جا بماند
cmd-answer-refuse-help = گذاشتن پاسخ به خریداری که راه تماس داده: گفتگو در همین‌جا می‌ماند.
cmd-case-approve = پذیرفتن
cmd-case-approve-help = پذیرفتن آنچه خریدار می‌خواهد.
cmd-case-complain = شکایت
cmd-case-complain-help = باز کردن شکایت از همین گفتگو.
cmd-case-copy-freight-path = مسیر کرایه
cmd-case-copy-freight-path-help = رونوشت مسیر منوی جزئیات کرایه.
cmd-case-copy-path = مسیر پرونده‌ها
cmd-case-copy-path-help = رونوشت مسیر منوی پرونده‌های در انتظار رسیدگی.
cmd-case-down = پایین
cmd-case-down-help = پایین بردن پرونده.
cmd-case-freeze = نگه‌داشتن
cmd-case-freeze-help = نگه داشتن همهٔ مکاتبات این پرونده هر قدر که کهنه شود؛ بی‌نام نمی‌شود.
cmd-case-freight = کرایه
cmd-case-freight-help = گفتن اینکه بنا بر صفحهٔ سکو کرایهٔ برگشت با کیست.
cmd-case-letter = نامه
cmd-case-letter-help = نامه‌ای را که یک گام می‌خواهد رونوشت می‌کند: به شرکت حمل، پشتیبانی سکو یا تصمیم‌گیرنده.
cmd-case-next = پروندهٔ بعد
cmd-case-next-help = نشان دادن پروندهٔ بعدی این سفارش.
cmd-case-note = ثبت
cmd-case-note-help = ثبت آنچه شد یا دانسته شد: خریدار پذیرفت، به شرکت حمل گفته شد، دلیل.
cmd-case-page-down = صفحه پایین
cmd-case-page-down-help = پرونده یک صفحه پایین.
cmd-case-page-up = صفحه بالا
cmd-case-page-up-help = پرونده یک صفحه بالا.
cmd-case-refuse = رد کردن
cmd-case-refuse-help = رد کردن آنچه خریدار می‌خواهد.
cmd-case-up = بالا
cmd-case-up-help = بالا بردن پرونده.
cmd-case-why = چرا
cmd-case-why-help = نشان دادن قاعده‌های پشت تصمیم.
cmd-checklist-attach = پیوست
cmd-checklist-attach-help = پیوست پرونده‌ای به‌عنوان مدرک.
cmd-checklist-copy-path = مسیر کاربرگ
cmd-checklist-copy-path-help = رونوشت مسیر منوی کاربرگ‌ها.
cmd-checklist-down = پایین
cmd-checklist-down-help = برگزیدن مدرک بعدی.
cmd-checklist-next = کاربرگ بعد
cmd-checklist-next-help = نشان دادن کاربرگ بعدی این سفارش.
cmd-checklist-up = بالا
cmd-checklist-up-help = برگزیدن مدرک پیشین.
cmd-composer-confirm = فرستادم
cmd-composer-confirm-help = ثبت اینکه پیام رونوشت‌شده را چسباندید و فرستادید.
cmd-composer-copy-again = رونوشت دوباره
cmd-composer-copy-again-help = رونوشت دوبارهٔ پیام بررسی‌شده.
cmd-composer-newline = خط تازه
cmd-composer-newline-help = آغاز خط تازه در پیام.
cmd-composer-note = یادداشت
cmd-composer-note-help = نوشتن یادداشت برای گروه؛ خریدار آن را نمی‌بیند.
cmd-composer-reply = پاسخ
cmd-composer-reply-help = نوشتن پاسخ به خریدار.
cmd-composer-send = فرستادن + بعد
cmd-composer-send-help = بررسی پیام، فرستادن یا رونوشت آن و رفتن به ردیف بعد.
cmd-desk-back = برگشت
cmd-desk-back-help = یک گام به عقب. هرگز بیرون نمی‌رود.
cmd-desk-direction = راست به چپ
cmd-desk-direction-help = برنامه، پایانه یا هیچ‌کدام متن راست به چپ را مرتب کند؛ `?` نمونه‌ای نشان می‌دهد.
cmd-desk-help = راهنما
cmd-desk-help-help = نشان دادن همهٔ کلیدهایی که اینجا کار می‌کند.
cmd-desk-import = درون‌ریزی
cmd-desk-import-help = درون‌ریزی پرونده‌هایی که از صفحهٔ فروشنده گرفته‌اید.
cmd-desk-lock = قفل
cmd-desk-lock-help = پیش از کار بعدی که گذرواژه می‌خواهد، دوباره آن را می‌پرسد.
cmd-desk-messages = پیغام‌ها
cmd-desk-messages-help = نشان دادن هرچه برنامه گفته است.
cmd-desk-next-pane = بخش بعد
cmd-desk-next-pane-help = رفتن به بخش بعد.
cmd-desk-next-view = نمای بعد
cmd-desk-next-view-help = نشان دادن نمای بعدی که ذخیره کرده‌اید.
cmd-desk-palette = فرمان‌ها
cmd-desk-palette-help = یافتن هر فرمان با واژه‌هایش.
cmd-desk-previous-pane = بخش پیش
cmd-desk-previous-pane-help = رفتن به بخش پیش.
cmd-desk-quit = خروج
cmd-desk-quit-help = بستن میز؛ پیش‌نویس‌ها می‌ماند.
cmd-desk-redraw = بازکشیدن
cmd-desk-redraw-help = کشیدن دوبارهٔ همهٔ صفحه.
cmd-desk-refresh = تازه کردن
cmd-desk-refresh-help = خواندن دوبارهٔ هرچه روی صفحه است از انبار.
cmd-desk-save-view = ذخیرهٔ نما
cmd-desk-save-view-help = ذخیرهٔ فهرست با پالایه‌هایش با یک نام.
cmd-desk-search = جستجو
cmd-desk-search-help = جستجوی سفارش، پیام و خریدار.
cmd-desk-suspend = توقف
cmd-desk-suspend-help = برگشت به پوسته؛ `fg` به اینجا برمی‌گرداند.
cmd-desk-theme = پوسته
cmd-desk-theme-help = رفتن به پوستهٔ بعد.
cmd-desk-undo = واگرد
cmd-desk-undo-help = پس گرفتن آنچه در چند ثانیهٔ پیش فرستاده شد، یا آخرین تغییر.
cmd-history-down = پایین
cmd-history-down-help = پایین بردن تاریخچه.
cmd-history-page-down = صفحه پایین
cmd-history-page-down-help = تاریخچه یک صفحه پایین.
cmd-history-page-up = صفحه بالا
cmd-history-page-up-help = تاریخچه یک صفحه بالا.
cmd-history-up = بالا
cmd-history-up-help = بالا بردن تاریخچه.
cmd-outbox-cancel = پس گرفتن
cmd-outbox-cancel-help = پس گرفتن پیامی که نرفته است.
cmd-outbox-confirm = فرستادم
cmd-outbox-confirm-help = ثبت اینکه پیام رونوشت‌شده فرستاده شد.
cmd-outbox-copy = رونوشت
cmd-outbox-copy-help = رونوشت پیام برای چسباندن.
cmd-outbox-down = پایین
cmd-outbox-down-help = برگزیدن پیام بعد.
cmd-outbox-open = باز کردن
cmd-outbox-open-help = باز کردن گفتگوی این پیام.
cmd-outbox-up = بالا
cmd-outbox-up-help = برگزیدن پیام پیش.
cmd-pane-case = پرونده
cmd-pane-case-help = رفتن به پرونده.
cmd-pane-checklist = مدرک‌ها
cmd-pane-checklist-help = رفتن به فهرست مدرک‌ها.
cmd-pane-composer = پیام
cmd-pane-composer-help = رفتن به پیامی که نوشته می‌شود.
cmd-pane-history = تاریخچه
cmd-pane-history-help = رفتن به تاریخچهٔ پرونده.
cmd-pane-outbox = صندوق ارسال
cmd-pane-outbox-help = رفتن به صندوق ارسال.
cmd-pane-queue = صف
cmd-pane-queue-help = رفتن به صف.
cmd-pane-review = بازبینی
cmd-pane-review-help = رفتن به پیام‌های نشان‌دار.
cmd-pane-transcript = گفتگو
cmd-pane-transcript-help = رفتن به گفتگو.
cmd-queue-first = نخست
cmd-queue-first-help = رفتن به ردیف نخست.
cmd-queue-kind = نوع
cmd-queue-kind-help = فقط نوع بعد را نشان بده، سپس دوباره همه.
cmd-queue-lane = بخش
cmd-queue-lane-help = فقط پیش از فروش، پس از فروش یا پرداخت را یکی پس از دیگری نشان می‌دهد و سپس همه را.
cmd-queue-language = زبان
cmd-queue-language-help = فقط زبان بعد را نشان بده، سپس دوباره همه.
cmd-queue-last = آخر
cmd-queue-last-help = رفتن به ردیف آخر.
cmd-queue-mine = کار من
cmd-queue-mine-help = فقط خریدارانی را نشان بده که شما پاسخ می‌دهید، سپس دوباره همه.
cmd-queue-next = پایین
cmd-queue-next-help = برگزیدن ردیف بعد.
cmd-queue-open = باز کردن
cmd-queue-open-help = باز کردن ردیف برگزیده.
cmd-queue-page-down = صفحه پایین
cmd-queue-page-down-help = یک صفحه پایین.
cmd-queue-page-up = صفحه بالا
cmd-queue-page-up-help = یک صفحه بالا.
cmd-queue-previous = بالا
cmd-queue-previous-help = برگزیدن ردیف پیش.
cmd-queue-shop = فروشگاه
cmd-queue-shop-help = فقط فروشگاه بعد را نشان بده، سپس دوباره همه.
cmd-queue-widen = نشان دادن همه
cmd-queue-widen-help = نشان دادن دوبارهٔ همهٔ ردیف‌های فهرست.
cmd-review-decide = تصمیم
cmd-review-decide-help = تصمیم دربارهٔ پیام نشان‌دار.
cmd-review-down = پایین
cmd-review-down-help = برگزیدن پیام بعد.
cmd-review-open = باز کردن
cmd-review-open-help = باز کردن گفتگوی این پیام.
cmd-review-up = بالا
cmd-review-up-help = برگزیدن پیام پیش.
cmd-shop-renew-insurance = بیمه تمدید شد
cmd-shop-renew-insurance-help = ثبت اینکه بیمهٔ کرایهٔ فروشگاه برای یک هفته تمدید شد.
cmd-shop-show = فروشگاه
cmd-shop-show-help = نشان دادن بیمه، سپرده و آنچه سکو پس می‌گیرد.
cmd-transcript-newer = تازه‌تر
cmd-transcript-newer-help = برگزیدن پیام بعد.
cmd-transcript-newest = تازه‌ترین
cmd-transcript-newest-help = رفتن به تازه‌ترین پیام.
cmd-transcript-older = کهنه‌تر
cmd-transcript-older-help = برگزیدن پیام پیش.
cmd-transcript-oldest = کهنه‌ترین
cmd-transcript-oldest-help = رفتن به کهنه‌ترین پیام خوانده‌شده.
cmd-transcript-page-newer = صفحه پایین
cmd-transcript-page-newer-help = یک صفحه به سوی پیام‌های تازه‌تر.
cmd-transcript-page-older = صفحه بالا
cmd-transcript-page-older-help = یک صفحه به سوی پیام‌های کهنه‌تر.
cmd-transcript-reveal = نشان دادن تماس‌ها
cmd-transcript-reveal-help = نشان دادن کامل راه‌های تماسی که خریدار نوشته، یا پوشاندن دوباره؛ دیدنش ثبت می‌شود.
cmd-transcript-hand-over = سپردن
cmd-transcript-hand-over-help = گفتگو را با یادداشت به پیش از فروش، پس از فروش یا پرداخت می‌سپارد.
cmd-transcript-scroll-newer = رفتن پایین
cmd-transcript-scroll-newer-help = رفتن به سوی پیام‌های تازه‌تر از هر بخشی.
cmd-transcript-scroll-older = رفتن بالا
cmd-transcript-scroll-older-help = رفتن به سوی پیام‌های کهنه‌تر از هر بخشی.
cmd-view-awaiting-review = در انتظار رسیدگی
cmd-view-awaiting-review-help = نشان دادن پرونده‌هایی که منتظر شماست.
cmd-view-concerns = شکایت‌ها
cmd-view-concerns-help = نشان دادن شکایت‌ها و ناهمخوانی‌ها.
cmd-view-escalated = سپرده‌شده‌ها
cmd-view-escalated-help = نشان دادن آنچه به گروه یا مدیر سپرده شده.
cmd-view-flagged = نشان‌دارها
cmd-view-flagged-help = نشان دادن پیام‌هایی که سرپرست می‌بیند.
cmd-view-groups = گروه‌ها
cmd-view-groups-help = نشان دادن گروه‌هایی که جور نشده‌اند.
cmd-view-insurance = بیمه
cmd-view-insurance-help = نشان دادن بیمه‌های کرایه به ترتیب پایان.
cmd-view-overdue-refunds = پول‌های دیرکرده
cmd-view-overdue-refunds-help = نشان دادن برگشت پول‌هایی که به‌موقع نرسید.
cmd-view-recalls = فراخوانده‌ها
cmd-view-recalls-help = نشان دادن بسته‌های فراخوانده به ترتیب مهلت.
cmd-view-replies = پاسخ‌ها
cmd-view-replies-help = نشان دادن خریدارانی که منتظر پاسخ‌اند.
cmd-view-ship = آمادهٔ ارسال
cmd-view-ship-help = نشان دادن سفارش‌هایی که باید فرستاده شود.
cmd-view-silent = بی‌پیام
cmd-view-silent-help = نشان دادن سفارش‌های پرداخت‌شده‌ای که کسی درباره‌شان ننوشته.
cmd-view-stuck = بی‌پویش
cmd-view-stuck-help = نشان دادن بسته‌هایی که شرکت حمل دیری است پویش نکرده.
cmd-view-unconfirmed = تأییدنشده
cmd-view-unconfirmed-help = نشان دادن سفارش‌هایی که خریدار تأیید نمی‌کند.
cmd-view-work = صف
cmd-view-work-help = نشان دادن همهٔ کارها به ترتیب مهلت.
cmd-view-work-orders = کاربرگ‌ها
cmd-view-work-orders-help = نشان دادن کاربرگ‌هایی که مدرک می‌خواهند.

## Why a command does not work now
why-attach-later = پیوست پرونده در نسخهٔ بعد می‌آید. مدرک را در صفحهٔ فروشنده بدهید.
why-confirm-first = نخست پیام رونوشت‌شده را فرستاده ثبت کنید.
why-connect-later = وصل کردن فروشگاه در نسخهٔ بعد می‌آید. فعلاً پرونده‌ای درون‌ریزی کنید.
why-later = این در نسخهٔ بعد می‌آید. فعلاً از صفحهٔ فروشنده استفاده کنید.
why-no-answer = پاسخ آماده‌ای با این شماره نیست.
why-no-case = اینجا پرونده‌ای برای تصمیم نیست.
why-no-letter = اکنون هیچ گامی نامه نمی‌خواهد.
why-letter-lacks = نامه هنوز نوشتنی نیست: شمارهٔ سفارش یا مرسوله این‌جا دانسته نیست. نخست آن را وارد کنید.
why-no-contact-given = خریدار در پیام‌های در انتظار راه تماسی نداده است.
why-no-cancel = این پیام رفته یا در راه است و پس گرفته نمی‌شود.
why-no-courier = اینجا هنوز چیزی پیام‌های این فروشگاه را نمی‌رساند، پس در صف گذاشته نمی‌شود. در صفحهٔ فروشنده پاسخ دهید.
why-no-confirm = نخست پیام را رونوشت کنید، سپس فرستاده ثبت کنید.
why-no-conversation = این ردیف گفتگویی برای نوشتن ندارد.
why-no-copy = این پیام منتظر رونوشت نیست.
why-no-path = پروندهٔ سکو برای این صفحه مسیر منو ندارد.
why-no-review = پیامی منتظر بازبینی نیست.
why-no-row = فهرست خالی است.
why-no-shop = نخست موضوعی را باز کنید: معلوم نیست کدام فروشگاه است.
why-no-views = هنوز نمایی ذخیره نکرده‌اید.
why-not-allowed = نقش شما این اجازه را ندارد. از سرپرست بخواهید.
why-not-narrowed = همهٔ ردیف‌ها نشان داده شده است.
why-not-now = اکنون نه، بنا بر قاعدهٔ { $card }؛ w را بزنید تا بخوانید.
why-nothing-handed = پیامی رونوشت نشده است.
why-nothing-open = چیزی باز نیست. ردیفی برگزینید و Enter بزنید.
why-nothing-masked = در این گفتگو چیزی پوشیده نیست.
why-nothing-to-note = اکنون چیزی برای ثبت اینجا نیست.
why-nothing-to-open = این ردیف گفتگو ندارد.
why-nothing-to-undo = چیزی برای برگرداندن نیست.
why-nothing-written = هنوز چیزی نوشته نشده است.
why-one-case = این سفارش پروندهٔ دیگری ندارد.
why-one-kind = این فهرست فقط یک نوع دارد.
why-one-shop = فقط یک فروشگاه هست.
why-one-work-order = این سفارش کاربرگ دیگری ندارد.
why-only-in-demo = این فروشگاه ساختگی است: پیام‌هایش فقط درون `afterdesk demo` می‌رود. چیزی در صف گذاشته نشد.
why-outbox-empty = صندوق ارسال خالی است.
why-read-only = انبار فقط برای خواندن باز است.
why-sending = پیامی هم‌اکنون در راه است.
why-supervisor = این را سرپرست تصمیم می‌گیرد ({ $card })؛ w قاعده را نشان می‌دهد و t می‌سپارد.
why-ceiling = { $amount } بیش از آن است که کارشناس به‌تنهایی برمی‌گرداند ({ $ceiling })؛ با t به مدیر بسپارید.
why-waits = هنوز کم است: { $missing }.

## What the panes say
case-carrier-number = شمارهٔ حمل { $number }
case-asked = درخواست
case-deadlines = مهلت‌ها
case-items = کالاها
case-money = پول
case-no-scan = هنوز پویشی نیست
case-none = چیزی باز نیست.
case-nothing-known = هنوز از سفارشی چیزی دانسته نیست.
case-order = سفارش
case-parcels = بسته‌ها
case-stepped-in = سکو وارد شد
case-title = پرونده
case-title-order = سفارش
case-where = کجا پیدا می‌شود
case-uninsured = بی بیمهٔ کرایه از { $since }
checklist-no-path = مسیر منو در پروندهٔ سکو نیست.
checklist-none = در این موضوع کاربرگی نیست.
checklist-title = مدرک‌ها
composer-claimed = { $agent } از { $time } روی این کار می‌کند
composer-hint = r پاسخ می‌نویسد، 1–9 پاسخ آماده می‌گذارد.
composer-hint-handed = متن در بریده‌دان است. اینجا بچسبانید و بفرستید، سپس y بزنید.
composer-hint-note = یادداشتی برای گروه. خریدار آن را نمی‌بیند.
composer-hint-writing = پاسخ خود را بنویسید.
composer-length = { $count } ٪ پر
composer-more-questions = +{ $count }
composer-nothing-open = ردیفی باز کنید تا به خریدارش پاسخ دهید.
composer-paste-at = بچسبانید در
composer-refusal = همین‌جا بماند
composer-read-only = انبار فقط برای خواندن باز است.
composer-sending = در حال ارسال
composer-sent-key = فرستادم
composer-title = پاسخ
composer-title-note = یادداشت
composer-undelivered = اینجا چیزی نمی‌رساند
fact-advance = پیش‌پرداخت
fact-allowance = کمک‌هزینه
fact-amount = مبلغ
fact-buyer-note = خریدار
fact-channel = پرداخت با
fact-email = رایانامه
fact-freight = کرایه
fact-freight-shown = کرایه
fact-group = گروه
fact-kind = خواسته
fact-note = یادداشت ما
fact-number = شماره
fact-opened = باز شد
fact-paid-at = پرداخت
fact-phone = تلفن
fact-reason = دلیل
fact-received-at = رسید
fact-refund = برگشت پول
fact-return = برگشت
fact-return-state = بسته
fact-route = اختلاف
fact-ship-by = ارسال تا
fact-shipped-at = ارسال شد
history-none = هنوز کاری نشده است.
history-title = تاریخچه
money-adds-up = سطرها جور است
money-differs = جمع سطرها { $sum } است
money-no-sum = سطرها برای جمع زدن بیش از اندازه بزرگ است
outbox-none = چیزی منتظر ارسال نیست.
outbox-title = صندوق ارسال
outbox-tries = { $count ->
   *[other] { $count } تلاش
}
queue-due-at = تا { $time }
queue-failed = صف خوانده نشد.
queue-failed-next = R را بزنید تا دوباره شود؛ جزئیات در :messages است.
queue-loading = صف خوانده می‌شود …
queue-no-data = هنوز داده‌ای از فروشگاه اینجا نیست.
queue-no-data-next = I را بزنید تا پروندهٔ خروجی درون‌ریزی شود، یا `afterdesk demo` را اجرا کنید.
queue-looked-at = { $count } ردیف دیده شد؛ صفحه پایین ادامه می‌دهد
queue-mine = کار من
queue-none = کاری نمانده است.
queue-none-narrowed = هیچ ردیفی با پالایه نمی‌خواند.
queue-none-narrowed-next = f f دوباره همه را نشان می‌دهد.
queue-none-next = پیام‌ها و مهلت‌های تازه خودشان اینجا می‌آیند.
queue-waits = { $time } منتظر
queue-waits-long = { $time } منتظر، بیش از ۳ دقیقه
queue-waits-short = { $time } منتظر
review-none = پیامی منتظر نگاه نیست.
review-title = نشان‌دارها
search-failed = جستجو انجام نشد. Enter بزنید تا دوباره شود.
search-hits = { $count ->
   *[other] { $count } یافته
}
search-hits-newest = { $count } تازه‌ترین؛ واژه‌ای بیفزایید تا کمتر شود
search-looks-on = تا { $time }، جستجو ادامه دارد …
search-none = چیزی پیدا نشد.
search-none-next = واژه، شمارهٔ سفارش یا خریدار را بجویید.
search-running = جستجو …
search-title = جستجو
state-importing = درون‌ریزی …
state-loading = خواندن …
state-offline = قطع
state-old = شاید کهنه
state-online = برخط
state-read-only = فقط خواندن
status-due = مهلت
status-flagged = نشان‌دار
status-next = بعد
status-outbox = ارسال
status-shops = { $count ->
   *[other] { $count } فروشگاه
}
transcript-empty = هنوز پیامی نیست.
transcript-empty-next = شما می‌توانید نخست بنویسید.
transcript-has-older = پیام‌های کهنه‌تر بالاست
transcript-newer-below = تازه‌تر پایین است
transcript-no-conversation = این سفارش گفتگو ندارد.
transcript-none = ردیفی برگزینید و Enter بزنید.
transcript-none-next = گفتگو با خریدار اینجا باز می‌شود.
transcript-note = یادداشت
transcript-opening = باز می‌شود …
transcript-start = آغاز گفتگو
transcript-title = گفتگو

## What went wrong, and what to do
trouble-busy = انبار مشغول است. لحظه‌ای دیگر دوباره کنید.
trouble-conflict = در این میان کس دیگری آن را عوض کرد. دوباره ببینید و تکرار کنید.
trouble-corrupt = داده‌ها خراب است. `afterdesk doctor` را اجرا کنید و پشتیبان را برگردانید.
trouble-denied = شما این اجازه را ندارید. از سرپرست بخواهید.
trouble-not-proved = گذرواژه‌ای داده نشد.
trouble-folder = چنین پوشه یا پرونده‌ای نیست یا خوانده نمی‌شود. مسیر دیگری بنویسید.
trouble-not-found = دیگر نیست. فهرست را تازه کنید.
trouble-unavailable = انبار در دسترس نیست یا دیسک پر است. نوشته‌تان مانده است؛ دوباره کنید.

## What the desk tells in passing
toast-acted = در موضوع ثبت شد.
toast-locked = قفل شد. کار بعدی که لازم دارد گذرواژه را می‌پرسد.
toast-burst-dropped = { $count } کلید کنار گذاشته شد: تندتر از هر دستی آمدند. با چسباندن محافظت‌شده بچسبانید.
toast-called-back = پیام پس گرفته شد؛ متنش در پاسخ است.
toast-claimed = { $agent } هم‌اکنون به این خریدار پاسخ می‌دهد. پیش از فرستادن با هم صحبت کنید.
toast-confirmed = فرستاده ثبت شد.
toast-copied = متن در بریده‌دان است. در گفتگوی فروشنده بچسبانید و y بزنید.
toast-direction-app = برنامه متن راست به چپ را مرتب می‌کند.
toast-direction-auto = آنچه از پایانه دانسته است تعیین می‌کند چه کسی متن راست به چپ را مرتب کند.
toast-direction-off = هیچ‌کس متن راست به چپ را مرتب نمی‌کند: همان‌طور که ذخیره شده می‌ایستد.
toast-direction-terminal = پایانه متن راست به چپ را مرتب می‌کند.
toast-draft-found = پیش‌نویس شما برگشت.
toast-import-refused = { $file } درون‌ریزی نشد: { $why }
toast-import-rejected = { $file } درون‌ریزی نشد: { $rejected ->
   *[other] { $rejected } ردیف نادرست است
}. { $why } (بیشتر در :messages)
toast-imported = { $file }: تازه { $new }، تغییر { $updated }، بی‌تغییر { $unchanged }.
toast-importing = درون‌ریزی { $file }.
toast-not-imported = چیزی درون‌ریزی نشد: { $why }
toast-note = یادداشت ماند.
toast-pack = { $what }
toast-paste-cut = متن بیش از اندازه بلند است: آنچه از { $limit } کیبی‌بایت گذشت کنار ماند.
toast-paste-nowhere = جایی برای چسباندن نیست. r را بزنید تا پاسخ بنویسید.
toast-paste-too-long = چسبانده بیش از اندازه بلند بود و گرفته نشد.
toast-queue-clear = اینجا کار دیگری نمانده است.
toast-quit-again = برای خروج دوباره Ctrl-C بزنید.
toast-sent = فرستاده شد. u را بزنید تا پس بگیرید.
toast-text-full = پیام پر است؛ دیگر جا ندارد.
toast-view-saved = نمای { $name } ذخیره شد.

## What is asked before it is done
confirm-approve = پروندهٔ { $number } از { $buyer } به مبلغ { $amount } پذیرفته شود؟
confirm-approve-reason = پروندهٔ { $number } از { $buyer } به مبلغ { $amount } بر خلاف قاعدهٔ { $card } پذیرفته شود: چرا؟
confirm-approve-typed = { $amount } در پروندهٔ { $number } به { $buyer } برگردانده شود؟ برای انجام آن { $typed } را بنویسید.
confirm-cancel = این پیام به { $buyer } پس گرفته شود؟ فرستاده نخواهد شد.

## What did not happen, with its reason
failed-act = این ثبت نشد. { $why }
failed-cancel = پیام پس گرفته نشد. { $why }
failed-claim = خریدار به نام شما نشان نشد. { $why }
failed-confirm = پیام فرستاده ثبت نشد. { $why }
failed-copy = پیام رونوشت نشد. { $why }
failed-counts = شمارها خوانده نشد. { $why }
failed-decide = دربارهٔ پرونده تصمیم گرفته نشد. { $why }
failed-prove = گذرواژه بررسی نشد. { $why }
failed-draft = پیش‌نویس نماند. { $why }
failed-folder = پوشه خوانده نشد. { $why }
failed-import = پرونده درون‌ریزی نشد. { $why }
failed-list = فهرست خوانده نشد. { $why }
failed-note = یادداشت نماند. { $why }
failed-older = پیام‌های کهنه‌تر خوانده نشد. { $why }
failed-open = گفتگو باز نشد. { $why }
failed-queue = صف خوانده نشد. { $why }
failed-reveal = راه‌های تماس نشان داده نشد. { $why }
failed-search = جستجو انجام نشد. { $why }
failed-send = پیام فرستاده نشد؛ هنوز در پاسخ است. { $why }
failed-view = نما ذخیره نشد. { $why }
failed-warn = هشدارها دیده نشد. { $why }

## What is wrong with a file that was to be imported
file-bomb = کارپوشه بیش از اندازهٔ معقول باز می‌شود: نخوانده رد شد
file-broken-json = خط { $line }، ستون { $column }: JSON درست نیست ({ $why }): پاسخ را دوباره ذخیره کنید
file-broken-text = خط { $line } بایت‌هایی دارد که UTF-8 نیست: پرونده خراب است، دوباره بگیرید
file-broken-workbook = کارپوشه خراب است ({ $why }): دوباره بگیرید
file-changed = هنگام خواندن عوض شد: صبر کنید تا دریافت پایان یابد
file-empty = خالی است: دوباره بگیرید
file-locked-workbook = کارپوشه قدیمی یا رمزدار است: بازش کنید و بی‌رمز به شکل .xlsx ذخیره کنید
file-no-rows = سرستون دارد و ردیف ندارد: هنگام خروجی گرفتن مدت بلندتری برگزینید
file-not-found = چنین پرونده‌ای نیست: نامش را بررسی کنید
file-not-regular = پروندهٔ عادی نیست: پرونده‌ای را نام ببرید که ذخیره یا دریافت شده
file-platform-error = داده نیست، خطای سکو است ({ $why }): پرسش را تکرار و دوباره ذخیره کنید
file-too-deep = از پاسخ هر سکویی تودرتوتر است: رد شد
file-too-large = بیش از { $limit } مبی‌بایت است: مدت کوتاه‌تری خروجی بگیرید و تکه‌تکه درون‌ریزی کنید
file-too-many-columns = بیش از { $limit } ستون دارد: این خروجی پنل فروشنده نیست
file-unknown = نوع شناخته‌ای نیست: خروجی سفارش یا خدمات پس از فروش، سابقهٔ گفتگو، پاسخ ذخیره‌شدهٔ سکو، صفحهٔ سفارش یا گفتگوی FunPay
file-unknown-encoding = خط { $line } نه UTF-8 است، نه UTF-16 و نه GB18030: پرونده را با UTF-8 ذخیره کنید یا دوباره بگیرید
file-unreadable = خوانده نمی‌شود ({ $why }): اجازه‌هایش را بررسی کنید

## What is wrong with a row
row-amount = «{ $value }» مبلغ پول نیست: درستش کنید یا خالی بگذارید
row-case-number = «{ $value }» شمارهٔ خدمات پس از فروش نیست (۱۰ تا ۱۴ رقم): درستش کنید یا دوباره خروجی بگیرید
row-cell-count = ردیف { $have } خانه دارد و سرستون‌ها { $want } تاست: پرونده بریده است، یا ویرگولی بی گیومه است؟
row-count = «{ $value }» عدد درست نیست: درستش کنید یا خالی بگذارید
row-currency = «{ $value }» ارز شناخته‌ای نیست (¥، ₽، $، €)
row-missing = این نباید خالی باشد: پرش کنید
row-nul = متن نویسهٔ NUL دارد: برش دارید
row-open-quote = گیومه‌ای باز شده و بسته نشده: پرونده بریده است، یا باید دوتا شود
row-order-number = «{ $value }» شمارهٔ سفارش نیست (مانند 250301-123456789012345): درستش کنید یا با شماره‌های کامل خروجی بگیرید
row-out-of-range = «{ $value }» بیش از اندازه بزرگ است: درستش کنید
row-role = «{ $value }» نمی‌گوید چه کسی نوشت: خریدار، فروشگاه یا سامانه بنویسید (买家, 客服, 系统)
row-rounded = «{ $value }» را برنامهٔ صفحه‌گسترده گرد کرده: پرونده را همان‌طور که دریافت شد درون‌ریزی کنید
row-time = «{ $value }» زمان نیست (مانند 2026-06-01 00:03:00): درستش کنید یا خالی بگذارید
row-too-fine = «{ $value }» بیش از ارز رقم اعشار دارد: مبلغ را درست کنید
row-too-long = متن بیش از { $limit } بایت است: گیومه‌ای باز مانده؟ کوتاهش کنید
row-wrong-type = «{ $value }» آن نیست که در این خانه می‌آید: پاسخ را بی‌تغییر دوباره ذخیره کنید

## What became of an import
import-and-more = { $first }؛ { $more } ردیف دیگر از { $rows } ردیفش هم بد است
import-bad-cell = { $file }، خط { $line }، { $column }: { $why }
import-bad-row = { $file }، خط { $line }: { $why }
import-bar-checking = بررسی
import-bar-left = مانده
import-bar-rows = ردیف
import-bar-writing = نوشتن
import-cell = خط { $line }، { $column }: { $why }
import-failed = { $why }
import-file = { $file }: { $why }
import-jump = سکو آن را از { $from } به { $to } برد، گامی که اینجا نیست
import-keep-good = { $why }؛ --keep-good بقیه را درون‌ریزی می‌کند
import-more-notices = و { $count } مورد دیگر برای دیدن (نگاه کنید به --json)
import-no-conversation = گفتگوی { $id } در انبار نیست؛ شناسه را بررسی کنید یا ننویسید
import-no-place-for-rejected = ردیف‌های ردشده در { $file } نوشته نمی‌شود ({ $why })؛ پوشه را نوشتنی کنید
import-nothing = چیزی درون‌ریزی نشد: { $why }
import-notice = خط { $line }، { $number }: { $what }
import-rejected-file = ردیف‌های ردشده: { $file }
import-report = { $file }: { $kind }، { $rows ->
   *[other] { $rows } ردیف
  }: { $new } تازه، { $updated } تغییر، { $unchanged } بی‌تغییر، { $rejected } رد
import-row = خط { $line }: { $why }
import-several-shops = در { $platform } چند فروشگاه هست ({ $names })؛ یکی را با --shop نام ببرید
import-unknown-state = وضعیت «{ $wording }» شناخته نیست؛ واژه‌هایش ماند

## Kinds of files
file-kind-after-sales-export = خروجی خدمات پس از فروش
file-kind-funpay-chat = صفحهٔ گفتگوی FunPay
file-kind-funpay-order = صفحهٔ سفارش FunPay
file-kind-order-answer = پاسخ سکو دربارهٔ سفارش
file-kind-order-export = خروجی سفارش‌ها
file-kind-refund-detail = پاسخ سکو دربارهٔ برگشت پول
file-kind-refund-list = فهرست برگشت پول سکو
file-kind-transcript-json = گفتگو (JSON)
file-kind-transcript-sheet = گفتگو (صفحه)
file-kind-transcript-text = گفتگو (متن)
file-kind-web-after-sales = ردیف‌های خدمات پس از فروش صفحهٔ فروشنده
file-kind-work-order-detail = کاربرگ صفحهٔ فروشنده
file-kind-work-order-list = کاربرگ‌های صفحهٔ فروشنده

## What is wrong with the settings
settings-at = { $file }، خط { $line }: { $what }
settings-in = { $file }: { $what }
settings-key-taken = keys: `{ $keys }` را هم `{ $one }` می‌خواهد و هم `{ $other }`؛ به یکی کلید دیگری بدهید
settings-menu-levels = مسیر منو { $levels } سطح دارد
settings-missing-key = کلید `{ $key }` نیست
settings-no-date = `{ $value }` تاریخ نیست؛ مانند 2026-10-01 بنویسید
settings-no-home = دانسته نیست؛ HOME یا { $name } را تعیین کنید
settings-no-span = `{ $value }` مدت نیست؛ `90 s`، `3 min`، `24 h` یا `7 d` بنویسید
settings-no-zone = `{ $value }` دقیقه منطقهٔ زمانی نیست؛ دقیقه‌های شرق UTC را بنویسید، مانند 480
settings-no-such-command = keys: فرمان `{ $id }` نیست؛ `afterdesk keys` آن‌ها را می‌شمارد
settings-no-such-theme = پوستهٔ «{ $name }» نیست؛ dark، light، safe، contrast یا none را برگزینید
settings-not-a-key = keys: { $id }: `{ $key }` کلید نیست؛ کلیدها چنین‌اند: `j`، `S`، `ctrl-p`، `alt-1`، `f1`، `enter`، `g g`
settings-not-a-profile = نام نمایه نیست؛ تا ۴۰ حرف، رقم، «-» و «_»
settings-not-made = ساخته نمی‌شود ({ $why })
record-key-wrong = { $why }؛ پرونده را از نسخهٔ پشتیبان بازگردانید یا کنار بگذارید تا کلید تازه‌ای ساخته شود
settings-not-regular = پروندهٔ عادی نیست؛ پروندهٔ متنی آنجا بگذارید
settings-not-toml = { $why }
settings-not-utf8 = UTF-8 نیست؛ با UTF-8 ذخیره کنید
settings-out-of-range = `{ $value }` بیرون از بازه است؛ مجاز: { $allowed }
settings-too-large = بیش از ۱ مبی‌بایت است؛ پروندهٔ تنظیم نیست
settings-unknown-key = کلید ناشناختهٔ `{ $key }`؛ مجاز: { $allowed }
settings-unknown-key-only = کلید ناشناختهٔ `{ $key }`؛ انتظار: { $allowed }
settings-unknown-value = مقدار ناشناختهٔ `{ $value }`؛ مجاز: { $allowed }
settings-unreadable = خوانده نمی‌شود ({ $why })؛ اجازه‌هایش را بررسی کنید
settings-wrong-type = نوع نادرست: { $found }؛ انتظار: { $expected }
theme-no-such-color = پروندهٔ پوسته به { $role } رنگ «{ $color }» داده؛ یکی از شانزده نام یا #rrggbb زیر [truecolor] بنویسید
theme-no-such-role = پروندهٔ پوسته نقش «{ $role }» را نام برده که نیست؛ خط را بردارید یا نامش را عوض کنید
theme-not-a-theme = پروندهٔ پوسته خوانده نمی‌شود: { $why }؛ با پوستهٔ برنامه بسنجید

## Word lists and packs
calendar-day-backwards = تعطیلی در { $to } پایان می‌یابد، پیش از آغازش در { $from }؛ روز نخست را در `from` و آخر را در `to` بنویسید
calendar-day-elsewhere = تعطیلی { $from } بیرون از { $year } است؛ زیر سال خودش بنویسید
calendar-day-twice = تعطیلی { $from } با یکی در بالا هم‌پوشان است؛ هر روز را یک بار بنویسید
calendar-year-lists = سال { $year } یا `holidays` می‌خواهد، همهٔ روزهای تعطیل، یا `also`، روزهای افزون بر آنچه با برنامه می‌آید
calendar-year-missing = تعطیلی‌های { $year } برای { $country } نیست؛ وعده‌هایی که به آن می‌رسد همین را می‌گوید. اعلامیه را در calendars/{ $country }.toml در پوشهٔ تنظیم بگذارید
calendar-year-twice = سال { $year } دو بار آمده؛ تعطیلی‌هایش را زیر یکی بگذارید
card-fixed = کارت { $id } با برنامه می‌آید و `{ $key }` آن همان می‌ماند؛ `reading`، `note` و `version` را عوض کنید، یا کارتی بیفزایید که شناسه‌اش با `S-` آغاز شود
card-incomplete = کارت { $id } `{ $key }` ندارد؛ کارت خودتان topic، authority، source، lang، quote، version و reading می‌خواهد
card-no-language = کارت { $id } متنی به `{ $language }` ندارد؛ به zh، en، ru، es و fa بنویسید
card-no-quote = کارت { $id } `quote` خالی دارد؛ جمله را نقل کنید یا کارت‌هایی را که می‌پیوندد در `also` یا `against` نام ببرید
card-no-version = کارت { $id } `version` ندارد؛ روز تغییر را بنویسید، مانند 2026-11-22
card-reference = کارت { $id } از { $other } نام می‌برد که نیست؛ `afterdesk rules list` همه را می‌شمارد
card-same-version = کارت { $id } عوض شده و نسخه‌اش همان است؛ `version` تازه‌ای بدهید
card-twice = کارت { $id } دو بار آمده؛ هر کارت را یک بار بنویسید
card-unknown = کارت { $id } برای تغییر نیست؛ `afterdesk rules list` همه را می‌شمارد، و شناسهٔ کارت خودتان با `S-` آغاز می‌شود
pack-kept = { $problem } — نسخهٔ { $version } که درست بود در کار می‌ماند
pack-not-known = پروندهٔ قاعده، سکو، تقویم یا واژه نیست؛ نامشان به `.toml` یا `.words` پایان می‌یابد
pack-not-there = نیست؛ مسیر پرونده را بدهید
pack-not-used = { $problem } — آنچه با برنامه می‌آید در کار می‌ماند
pack-too-many-files = بیش از { $limit } پرونده دارد
words-example-passes = نمونهٔ «{ $text }» باید برود و { $rule } آن را نگه می‌دارد
words-example-stops = نمونهٔ «{ $text }» باید متوقف شود و می‌رود
words-no-key = `{ $key }` جایش اینجا نیست؛ مجاز: version، set، role، phrase، stops، passes، و در set: words، sounds، values
words-no-kind = `{ $kind }` نوع یافته نیست؛ نوعی مانند offplatform، qr یا pay_other بنویسید
words-no-number = `{ $value }` شمار نویسه نیست
words-no-phrase-key = `{ $key }` جایش اینجا نیست؛ در phrase مجاز: says، mixes، within، unless، stops، passes
words-no-set = set یا role به نام `{ $set }` نیست؛ نام را درست کنید یا با `set: { $set }` یا `role: { $set }` آغازش کنید
words-no-syllables = `{ $word }` فهرست هجا نیست؛ مانند `wei xin` بنویسید
words-no-value = `{ $pair }` واژهٔ عدد نیست؛ word=5، word=x100 یا word=x2 بنویسید
words-not-a-line = خطی به شکل `key: value` نیست
words-phrase-empty = عبارت خطی از says یا mixes می‌خواهد
words-phrase-head = عبارت نام و نوع دارد، مانند `pay_outside offplatform`
words-phrase-twice = عبارت `{ $phrase }` در خط { $line } هم هست؛ به یکی نام دیگری بدهید
words-too-many-sets = بیش از { $limit } set یا role هست؛ یکی را بردارید

## afterdesk check
check-between = { "؛ " }
check-clears = می‌رود اگر: { $clears }
check-found = خط { $line }، نویسه‌های { $from }–{ $to }: { $verdict }، { $kind } ({ $rule }): { $text }
check-suggestion = به‌جایش: { $text }
check-name-found = { $file }، نویسه‌های { $from }–{ $to } نام: { $verdict }، { $kind } ({ $rule }): { $text }
check-picture-doubt = { $file }: { $verdict }، { $doubt } ({ $rule })
check-picture-found = { $file }، کد در { $x } × { $y }: { $verdict }، { $kind } ({ $rule }): { $text }
check-why = چرا: { $why }

check-history-done = { $judged ->
   *[other] { $judged } پیام فرستاده سنجیده شد
}: { $flagged } نشان شد، { $new } از آن‌ها برای سرپرست تازه است
check-history-found = { $at }، { $conversation }، { $author }: { $verdict }، { $kind } ({ $rule }): { $text }
check-history-judging = سنجش

## afterdesk rules
rules-against = ناسازگار با
rules-also = نیز ببینید
rules-file-empty = { $file }: درست است و چیزی را عوض نمی‌کند
rules-file-fine = { $file }: درست است؛ { $changes } را عوض می‌کند
rules-no-card = کارت { $id } نیست؛ `afterdesk rules list` همه را می‌شمارد
rules-note = یادداشت
rules-now-decided = { $situation }: «{ $before }» می‌شود «{ $after }»
rules-now-passing = { $n ->
   *[other] { $n } نمونه که متوقف می‌شد اکنون می‌رود، از جمله: { $texts }
 }
rules-now-stopped = { $n ->
   *[other] { $n } نمونه که می‌رفت اکنون متوقف می‌شود، از جمله: { $texts }
 }
rules-own = فروشگاه عوض یا افزوده کرده
rules-reading = برداشت
rules-source = منبع
situation-after-10-days = برگشت بی‌دلیل، ۱۰ روز پس از دریافت
situation-after-20-days = برگشت بی‌دلیل، ۲۰ روز پس از دریافت
situation-after-3-days = برگشت بی‌دلیل، ۳ روز پس از دریافت
situation-group-waits = برگشت پول تا گروه منتظر است
situation-not-sent = برگشت پول پیش از ارسال، پرداخت با WeChat
situation-not-sent-credit = برگشت پول پیش از ارسال، پرداخت با کارت اعتباری
situation-not-sent-other = برگشت پول پیش از ارسال، پرداخت با Alipay
situation-not-sent-savings = برگشت پول پیش از ارسال، پرداخت با کارت نقدی
situation-on-the-way = برگشت پول تا بسته در راه است
situation-quality-10-days = برگشت برای کیفیت، ۱۰ روز پس از دریافت
situation-silent-after = تأییدنشده، ۳ روز پس از تحویل
situation-silent-before = تأییدنشده، پیش از تحویل

## afterdesk doctor
doctor-part-calendar = تعطیلی‌ها
doctor-part-files = پرونده‌های نگه‌داشته
doctor-part-folder = پوشهٔ داده
doctor-part-keys = کلیدهای عوض‌شده
doctor-part-language = زبان
doctor-part-override = پروندهٔ فروشگاه
doctor-part-packs = فهرست واژه‌ها، سکوها، قاعده‌ها و تقویم‌ها
doctor-part-platforms = سکوها
doctor-part-record = سطرهای دفتر ثبت
doctor-part-settings = تنظیم‌ها
doctor-part-shop = فروشگاه
doctor-part-shops = فروشگاه‌ها
doctor-part-store = انبار
doctor-part-terminal = پایانه
doctor-part-words = فهرست واژه‌ها
doctor-state-missing = نیست
doctor-state-ok = خوب
doctor-state-wrong = نادرست
files-missing = { $count ->
   *[other] { $count } پروندهٔ نگه‌داشته نیست (نخستین: { $first })؛ پوشه را از پشتیبان برگردانید
}
files-stray = { $path } به چیزی تعلق ندارد؛ زیانی ندارد و تا میزی باز نیست می‌توان پاکش کرد

## Filling a store with a made-up shop
demo-filling = سفارش‌های ساختگی
demo-filled = { $orders } سفارش، { $messages } پیام، { $cases } پرونده و { $work_orders } کاربرگ ساخته شد.

## What a platform does to shops, and where that is written
penalty-deposit-100000 = باید سپرده‌ای بیش از ۱۰۰٬۰۰۰ یوان پرداخت شود
penalty-goods-off-sale = کالاهای فروشگاه از فروش برداشته می‌شود
penalty-listing-forbidden = گذاشتن کالا ممنوع می‌شود
penalty-trading-closed = داد و ستد بسته می‌شود
penalty-withdrawals-limited = برداشت پول محدود می‌شود
source-six-points-5 = «شش نکتهٔ خدمات پس از فروش Pinduoduo»، بخش ۵ (پروندهٔ 001_563c0061d0d0c9f4)
source-funpay-rules = قاعده‌های FunPay دربارهٔ تماس و معاملهٔ بیرون از سایت، از روی نسخه‌ها
source-gateway-advanced = «اعلان‌های درگاه پرداخت»، بخش اعلان‌های پیشرفته، نکتهٔ ۲ (پروندهٔ 004_3f2f2763ec216d17)
source-unconfirmed-order-0 = «خریدار سفارش را تأیید نمی‌کند»، مقدمه (پروندهٔ 002_9715f6d639b34f4d)
source-unconfirmed-order-solution-4 = «خریدار سفارش را تأیید نمی‌کند»، بخش «راه حل»، نکتهٔ ۴ (پروندهٔ 002_9715f6d639b34f4d)

## Dialogs of the desk
ask-deposit-amount = سپرده: بر چه مبلغی توافق شده؟
ask-deposit-management = سپرده: چه کسی و چگونه نگهش می‌دارد؟
ask-deposit-refund = سپرده: کی و چگونه پس داده می‌شود؟
ask-deposit-use = سپرده: برای چه می‌توان به کارش برد؟
ask-dispute-noted = اختلاف از چه راهی می‌رود؟
ask-freight = بنا بر صفحهٔ سکو کرایهٔ برگشت با کیست؟
ask-freight-noted = سکو چه نشان می‌دهد؟
ask-renewed = بیمهٔ کرایهٔ { $shop } از { $start } تا { $end } تمدید شد؟
ask-renewed-cost = چقدر شد، به { $currency }؟
ask-what-happened = چه شد؟
ask-which-letter = کدام نامه؟
letter-copied = در بریده‌دان است. پس از رساندن نامه y را بزنید تا گام نشان‌دار شود.
letter-foot = y رسانده شد · c رونوشت دوباره · Esc هنوز نه
letter-foot-stopped = Esc بستن
letter-stopped = رونوشت نشد: بررسی چیزی یافت که نباید بیرون برود. نخست رکورد را درست کنید.
letter-title = نامه
ask-hand-over = { $buyer } به کدام بخش سپرده شود؟
ask-hand-over-note = چه چیزی را باید بدانند؟ با @نام آغاز کنید تا گیرنده نام برده شود.
ask-words-empty = چیزی بنویسید یا Esc بزنید.
ask-words-foot = Enter ثبت · Esc رها
ask-words-hint = اینجا بنویسید
ask-words-title = یک چیز دیگر
ask-words-unread = خوانده نمی‌شود. همان‌طور که در پرسش است بنویسید.
proof-foot = Enter ادامه · Esc رها کردن
proof-hint = گذرواژه
proof-locked = پس از گذرواژه‌های نادرست قفل شد. { $seconds } ثانیهٔ دیگر دوباره بکوشید.
proof-question = این کار تنها از { $name } برمی‌آید. گذرواژهٔ خود را بنویسید.
proof-title = گذرواژه
proof-wait = گذرواژه این نیست. تلاش بعدی { $seconds } ثانیهٔ دیگر.
proof-waiting = در حال بررسی…
proof-wrong = گذرواژه این نیست. دوباره بکوشید.
authority-law = قانون
authority-payment-system = سامانهٔ پرداخت
authority-platform = سکو
authority-shop = فروشگاه
card-against = ناسازگار با:
card-also = نیز ببینید:
card-none = کارتی با این شماره نیست
card-topic-group-refund = سفارش گروهی
card-topic-inducement = کشاندن خریدار به بیرون
card-topic-law = قانون
card-topic-payment = پرداخت و اعلان
card-topic-refund-only = فقط برگشت پول
card-topic-return = برگشت کالا
card-topic-return-freight = کرایهٔ برگشت
card-topic-unconfirmed = سفارش تأییدنشده
card-topic-work-order = کاربرگ‌ها
cards-foot = j k حرکت · Esc بستن
cards-title = چرا
confirm-complaint = شکایت { $buyer } از همین گفتگو باز شود؟
confirm-foot = y بله · n نه
confirm-freeze = همهٔ مکاتبات { $number } نگه داشته شود؟ آنگاه بی‌نام نمی‌شود.
confirm-refuse = پروندهٔ { $number } از { $buyer } به مبلغ { $amount } رد شود؟
confirm-refuse-reason = پروندهٔ { $number } از { $buyer } به مبلغ { $amount } (قاعدهٔ { $card }) رد شود: چرا؟ خریدار آن را می‌خواند.
confirm-title = مطمئن هستید؟
help-direction = متن راست به چپ
help-direction-hint = ترتیب درست است اگر حرف س در سر راست این واژهٔ فارسی باشد. اگر نه، عوضش کنید و آنچه درست است با نام `bidi` در تنظیم بگذارید:
help-direction-sample = سلام
help-elsewhere = در بخش‌های دیگر
help-everywhere = همه‌جا
help-foot = j k حرکت · Esc بستن
help-here = اینجا
help-title = کلیدها
messages-foot = j k حرکت · d جزئیات · Esc بستن
messages-none = هنوز چیزی گفته نشده است.
messages-title = پیغام‌ها
palette-foot = Enter اجرا · Esc بستن
palette-hint = نام فرمان
palette-title = فرمان‌ها
pick-foot = حرف برمی‌گزیند · Esc رها
pick-renewed = بله
pick-renewed-cost = بله، و گفتن هزینه
pick-title = کدام؟
picker-elsewhere = ← به پوشهٔ بالا می‌رود. مسیری مانند ~/Downloads یا .. بنویسید و Enter بزنید.
picker-empty = این پوشه خالی است. خروجی سفارش و خدمات (.csv، .xlsx)، گفتگو، پاسخ و صفحهٔ ذخیره‌شده اینجا می‌آید.
picker-foot = Enter باز کردن · ← پوشهٔ بالا · Esc بستن
picker-hint = بخشی از نام، یا مسیر
picker-no-match = هیچ نامی اینجا آنچه نوشته شد را ندارد.
picker-path = Enter به این مسیر می‌رود: پوشه باز و پرونده درون‌ریزی می‌شود.
picker-title = پرونده‌ای برای درون‌ریزی برگزینید
save-view-foot = Enter ذخیره · Esc بستن
save-view-hint = نام نما
save-view-title = ذخیرهٔ نما
search-hint = واژه، شمارهٔ سفارش یا خریدار
start-connect = وصل کردن فروشگاه
start-demo = نخست فروشگاه ساختگی را ببینیم
start-foot = Enter برگزیدن · q خروج
start-import = درون‌ریزی پرونده: سفارش، خدمات، گفتگو
start-title = خوش آمدید
start-welcome = هنوز چیزی اینجا نیست. از کجا آغاز کنیم؟
stopped-advises = متن دیگری خلاف این را توصیه می‌کند:
stopped-foot = Enter برگشت به متن · w چرا · j k حرکت
stopped-foot-suggestion = s گرفتن پیشنهاد · Enter برگشت به متن · w چرا
stopped-forbids = ممنوع از
stopped-held = برای سرپرست نگه داشته شد؛ چیزی نرفت. متن شما هنوز در پاسخ است.
stopped-nothing-left = چیزی نرفت. متن شما هنوز در پاسخ است.
stopped-penalties = سکو با فروشگاه‌هایی که این را می‌فرستند چه می‌کند
stopped-source = منبع:
stopped-suggestion = پیشنهادی که می‌رود
stopped-title = متوقف شد
toast-path-copied = مسیر منو در بریده‌دان است.
toast-letter-copied = نامه در بریده‌دان است.
too-small = پنجره بیش از اندازه کوچک است. دست‌کم ۴۰ ستون و ۱۲ سطر باشد.
warning-evidence = { $left } تا مهلت مدرک کاربرگ مانده است.
warning-insurance = بیمهٔ کرایه { $left } دیگر پایان می‌یابد.

## What the rules say

bearer-customer = خریدار
bearer-merchant = فروشگاه
bearer-not-seen = دیده نشده
bearer-platform = سکو
change-arrives = برسد
change-buyer-confirms = خریدار تأیید کند
change-cancel-agreed = خریدار لغو را بپذیرد
change-dispatched = فرستاده شود
change-fault-shown = عیبی نشان داده شود
change-freight-seen = کرایه دیده شود
change-group-forms = گروه جور شود
change-parcel-back = بسته برگردد
change-recall-agreed = بسته فراخوانده شود
change-refund-only-asked = فقط پول خواسته شود
change-return-asked = برگشت خواسته شود
change-time-passes = زمان بگذرد
clash-ask-too-early = زود خواستن ممنوع است
clash-contact-ways = نوشتن بیرون از گفتگو ممنوع است
clash-freight-marker = سکو پرداخت‌کنندهٔ دیگری نشان می‌دهد
clash-group-first = نخست گروهی که منتظر است
decision-approve = بپذیرید
decision-approve-with-condition = با شرط بپذیرید
decision-arrives = می‌رسد
decision-ask-supervisor = سرپرست تصمیم می‌گیرد
decision-estimate = برآورد
decision-freight = کرایهٔ رفت { $outward } · برگشت { $back }
decision-if = اگر
decision-may-apply = می‌تواند درخواست شود
decision-missing = کم است:
decision-next = بعد:
decision-not-yet = هنوز نه
decision-platform-decides = سکو تصمیم می‌گیرد
decision-refuse = رد کنید
decision-why = چرا:
holiday-calendar-missing = تعطیلی‌های آن سال دانسته نیست
holiday-holiday = تعطیلی رسمی می‌تواند دیر کند
missing-acknowledgement = فهم خریدار
missing-address = نشانی برگشت
missing-approval = پذیرش شما
missing-arrival-time = زمان رسیدن کالا
missing-buyer-agreed = پذیرش خریدار
missing-buyer-knows = آیا خریدار می‌داند
missing-buyer-told = از خریدار بخواهید بسته را نپذیرد
missing-cancel-after = چقدر صبر می‌شود
missing-courier-told = از شرکت حمل بخواهید
missing-delivery = بسته باید برسد
missing-delivery-known = آیا به خریدار رسیده
missing-dispatch-state = آیا فرستاده شده
missing-end-told = پایان مهلت را به خریدار بگویید
missing-evidence = مدرک
missing-freight-marker = کرایهٔ برگشت با کیست
missing-marker-reason = دلیلی بر خلاف آنچه سکو نشان می‌دهد
missing-obstacle-gone = مانعی در راه خریدار
missing-outcome = نتیجه
missing-owner = کسی که برش دارد
missing-reason = دلیل
missing-refund-only-case = پروندهٔ فقط برگشت پول
missing-reminder = نخستین یادآوری
missing-system-refund = برگشت پول از سامانه
recall-buyer-agreed = خریدار پذیرفت
recall-buyer-told = از خریدار خواسته شد
recall-courier-told = به شرکت حمل گفته شد
remark-allowance-to-buyer-account = کمک‌هزینه به حساب خود خریدار می‌رود
remark-already-refunded = پول پیش‌تر برگشته است
remark-decided = شما پیش‌تر پذیرفته‌اید
remark-evidence-lapsed = مهلت مدرک گذشته است
remark-like-quality = مانند مشکل کیفیت خوانده می‌شود
remark-no-arrival-promise = زمان رسیدن را قول ندهید
remark-no-freight-promise = دربارهٔ کرایه قولی ندهید
remark-refund-costs-goods = کالا برنمی‌گردد
remark-refund-overdue = پول به‌موقع نرسید
remark-refused = شما پیش‌تر رد کرده‌اید
remark-system-refund-overdue = برگشت پول از سامانه به‌موقع نرسید
rung-contact = تماس
rung-keep-evidence = نگه داشتن نوشته‌ها
rung-offer-cancel = پیشنهاد لغو
rung-open-terms = شرط‌های پرداخت
rung-show-rules = روشن کردن قاعده
stop-answered = خریدار پاسخ داده است
stop-forbidden = سکو ممنوع کرده
stop-needs-reason = نخست دلیل
stop-needs-step-before = نخست گام پیشین
stop-no-period = مدت انتظار تعیین نشده
stop-too-early = بیش از اندازه زود
stop-too-late = بیش از اندازه دیر
stop-too-many = بیش از اندازه در یک روز
way-answer = پاسخ به خریدار
way-apply-exchange = خریدار تعویض می‌خواهد
way-apply-refund-only = خریدار فقط پول می‌خواهد
way-apply-return = خریدار برگشت می‌خواهد
way-approve-exchange = پذیرفتن تعویض
way-approve-refund = پذیرفتن برگشت پول
way-approve-repair = پذیرفتن تعمیر
way-approve-resend = پذیرفتن ارسال کسری
way-approve-return = پذیرفتن برگشت کالا
way-ask-reason = پرسیدن دلیل
way-ask-supervisor = پرسیدن از سرپرست
way-ask-support = پرسیدن از پشتیبانی سکو
way-cancel-order = لغو سفارش
way-claim-quality = خریدار عیبی نشان می‌دهد
way-close = بستن
way-complete-group = کمک به جور شدن گروه
way-conclude = پایان دادن
way-deliver = تحویل
way-escalate = سپردن به بالاتر
way-extend = دادن زمان بیشتر
way-give-address = دادن نشانی برگشت
way-keep-evidence = نگه داشتن نوشته‌ها
way-look-up-freight = دیدن اینکه کرایه با کیست
way-note-agreement = ثبت پذیرش خریدار
way-offer-cancel = پیشنهاد لغو
way-offer-exchange = پیشنهاد تعویض رایگان
way-offer-return = پیشنهاد برگشت
way-open-terms = شرط‌های سامانهٔ پرداخت
way-other-routes = راه‌های دیگر حل اختلاف
way-platform-service = خدمات خود سکو
way-refuse = رد کردن با دلیل
way-remind = یادآوری به خریدار
way-remind-by-call = یادآوری با تلفن
way-remind-by-email = یادآوری با رایانامه
way-remind-by-messenger = یادآوری در پیام‌رسان
way-remind-by-sms = یادآوری با پیامک
way-show-rules = نشان دادن قاعده‌ها
way-submit-evidence = تحویل مدرک
way-take-over = برداشتن کار
way-tell-arrival = گفتن زمان رسیدن پول
way-tell-buyer = از خریدار بخواهید بسته را نپذیرد
way-tell-courier = از شرکت حمل بخواهید فرا بخواند
way-wait-delivery = منتظر بسته
way-wait-system-refund = منتظر برگشت پول از سامانه

## What can be noted in a matter

act-accepted = شکایت پذیرفته شد
act-address-given = نشانی برگشت داده شد
act-address-given-ask = چه نشانی‌ای داده شد؟ به همان دقتی که بسته نیاز دارد.
act-allowance-seen-no = سکو کمک‌هزینه نمی‌دهد
act-allowance-seen-yes = سکو کمک‌هزینه می‌دهد
act-allowance-shown = کمک‌هزینه، چنان‌که سکو حساب کرده
act-allowance-shown-ask = سکو چقدر نشان می‌دهد، به { $currency }؟
act-buyer-agreed = خریدار پذیرفت بسته را رد کند
act-buyer-answered = خریدار پاسخ داد
act-buyer-knows = خریدار می‌داند که باید تأیید کند
act-cancel-acknowledged = خریدار می‌فهمد لغو یعنی چه
act-cancel-agreed = خریدار لغو را می‌پذیرد
act-concluded = پایان یافت
act-concluded-ask = چگونه پایان یافت؟
act-courier-told = از شرکت حمل خواسته شد فرا بخواند
act-courier-told-ask = شمارهٔ درخواست نزد شرکت حمل:
act-delivery-known = خریدار سفارش را گرفته است
act-escalated-lead = سپردن به مدیر
act-escalated-team = سپردن به گروه
act-escalation-answered = پاسخ مدیر
act-escalation-answered-ask = پاسخ چیست؟
act-evidence-kept = نوشته‌ها نگه داشته شد
act-exchange-accepted = خریدار تعویض می‌خواهد
act-exchange-declined = خریدار تعویض نمی‌خواهد
act-extended = به خریدار وقت بیشتری داده شد
act-extended-ask = تا پایان کدام روز؟ مانند 2025-03-15
act-freight-refund-not-required = در صفحه: برگرداندن کرایه لازم نیست
act-freight-refund-required = در صفحه: کرایه باید برگردانده شود
act-freight-shown-after-sales = کرایه در صفحهٔ خدمات پس از فروش
act-freight-shown-after-sales-ask = صفحه چقدر کرایه نشان می‌دهد، به { $currency }؟
act-freight-shown-order = کرایه در صفحهٔ سفارش
act-freight-shown-order-ask = صفحه چقدر کرایه نشان می‌دهد، به { $currency }؟
act-obstacle-found = چیزی سر راه خریدار است
act-obstacle-found-ask = چه چیزی سر راه است؟
act-obstacle-gone = دیگر چیزی سر راه خریدار نیست
act-paid-in-advance = سکو پیشاپیش به خریدار پرداخت
act-paid-in-advance-ask = چقدر به { $currency } و تا چه روزی آن را پس می‌گیرد؟ مانند 120.00 2025-03-15
act-parcel-back = بسته برگشت
act-pickup-known = بسته از کجا برداشته می‌شود
act-pickup-known-ask = بسته از کجا برداشته می‌شود؟
act-reason-found-doubts = دلیل: تردید
act-reason-found-no-answer = دلیل: بی‌پاسخ
act-reason-found-other = دلیل: چیز دیگر
act-reason-found-payment-problem = دلیل: مشکل پرداخت
act-reason-found-questions = دلیل: پرسش
act-rung-skipped = رد شدن از یک گام
act-rung-skipped-ask = کدام گام، و چرا؟
act-support-asked = از پشتیبانی سکو پرسیده شد
act-taken = من برش می‌دارم
act-terms-opened = شرط‌های سامانهٔ پرداخت خوانده شد

## Points of a deposit
deposit-point-amount = مبلغ
deposit-point-management = نگهداری
deposit-point-refund = پس دادن
deposit-point-use = کاربرد

## The shop itself
shop-advance = پیش‌پرداخت سکو
shop-advance-back = تا { $day } پس گرفته می‌شود
shop-advance-none = چیزی ثبت نشده است.
shop-deposit-agreed = سپرده: آنچه باید توافق شود
shop-deposit-missing = نیست
shop-deposit-quoted = سپرده: چنان‌که نقل شده
shop-deposit-unquoted = برای این سکو رقمی نقل نشده است.
shop-foot = a m u r توافق · w چرا · Esc بستن
shop-insurance = بیمهٔ کرایه
shop-insurance-gap = { $gap } بی‌پوشش از آغازش
shop-insurance-lapsed = بی‌پوشش از { $end }
shop-insurance-none = چیزی ثبت نشده است؛ i r تمدید را ثبت می‌کند.
shop-insurance-until = زیر پوشش تا { $end }
shop-title = فروشگاه

## Allowance for return freight
allowance-missing-pickup-place = جای برداشت نیست
allowance-missing-shop-address = نشانی دقیق فروشگاه نیست
allowance-source = از سوی سکو

## Contacts of a buyer
contact-unsound-email = نشانی درستی نیست
contact-unsound-phone = شمارهٔ درستی نیست
