# The words of papers that go to a platform, a payment system or a body that settles disputes.

## Titles by what a packet is for
paper-title-record = پروندهٔ سفارش
paper-title-work-order = مدارک برای تیکت پلتفرم
paper-title-payment-system = مدارک برای سامانهٔ پرداخت
paper-title-negotiation = مدارک برای مذاکره
paper-title-mediation-consumers = مدارک برای میانجیگری نهاد حمایت از مصرف‌کننده
paper-title-mediation-industry = مدارک برای میانجیگری انجمن صنفی
paper-title-mediation-other = مدارک برای میانجیگری نهاد قانونی دیگر
paper-title-authorities = مدارک برای مراجع دولتی
paper-title-arbitration = مدارک برای داوری
paper-title-lawsuit = مدارک برای دادگاه
paper-page = صفحهٔ { $page } از { $pages }
paper-foot = { $shop } · سفارش { $number }

## Names of facts
fact-shop = فروشگاه
fact-platform = پلتفرم
fact-order = شمارهٔ سفارش
fact-case = شمارهٔ پرونده
fact-work-order = شمارهٔ تیکت پلتفرم
fact-problem = موضوع
fact-reason = دلیل خریدار
fact-amount = مبلغ مورد اختلاف
fact-buyer = خریدار
fact-due = مهلت ارائهٔ مدارک
fact-pay-channel = روش پرداخت
fact-pay-number = شمارهٔ تراکنش
fact-parcel = مرسوله

## Headings
part-statement = شرح ماجرا
part-attachments = فهرست پیوست‌ها
part-order = سفارش و مبالغ
part-timeline = گاه‌شمار رویدادها
part-chat = گفتگو، با پنهان‌سازی اطلاعات شخصی
part-notes = یادداشت‌های داخلی
part-attachment = پیوست { $letter }: { $kind }

## The statement, by the buyer's reason
statement-changed-mind = خریدار از خرید منصرف شده است. کالا عیبی ندارد. فروشگاه طبق قواعد پلتفرم رفتار کرده و مدارک زیر را ارائه می‌کند.
statement-quality = خریدار از کیفیت بد کالا شکایت دارد. فروشگاه مدارک زیر را دربارهٔ کالا و اقدامات انجام‌شده ارائه می‌کند و خواهان بررسی آن است.
statement-wrong-goods = خریدار می‌گوید کالای دیگری فرستاده شده است. فروشگاه مدارک زیر را دربارهٔ کالای سفارش‌شده و کالای ارسال‌شده ارائه می‌کند و خواهان بررسی آن است.
statement-not-as-described = خریدار می‌گوید کالا با توضیحات مطابق نیست. فروشگاه مدارک زیر را دربارهٔ توضیحات و کالای ارسال‌شده ارائه می‌کند و خواهان بررسی آن است.
statement-damaged = خریدار می‌گوید کالا آسیب‌دیده رسیده است. فروشگاه مدارک زیر را دربارهٔ بسته‌بندی، ارسال و حمل ارائه می‌کند و خواهان بررسی آن است.
statement-missing-parts = خریدار می‌گوید بخشی از کالا کم است. فروشگاه مدارک زیر را دربارهٔ آنچه بسته‌بندی و ارسال شده ارائه می‌کند و خواهان بررسی آن است.
statement-not-received = خریدار می‌گوید کالا نرسیده است. فروشگاه مدارک زیر را دربارهٔ ارسال و تحویل ارائه می‌کند و خواهان بررسی آن است.
statement-price = خریدار به قیمت اعتراض دارد. فروشگاه مدارک زیر را دربارهٔ مبالغ سفارش ارائه می‌کند و خواهان بررسی آن است.
statement-other = فروشگاه مدارک زیر را دربارهٔ روند این سفارش ارائه می‌کند و خواهان بررسی آن است.
statement-attached = پیوست‌ها: { $list }.
statement-nothing-attached = فایل پیوستی نیست؛ آنچه در پی می‌آید سوابق فروشگاه است.
statement-listed = { $letter } ({ $kind })
statement-between = { "، " }
attachment-in-archive = این فایل { $pages } صفحه دارد و در بایگانی با نام { $path } آمده است.
attachment-lacks = در این صفحه مهر یا یادداشتی هست که این‌جا کشیده نمی‌شود؛ در بایگانی با نام { $path } آمده است.
attachment-only-in-archive = این فایل در بایگانی با نام { $path } آمده است.
chat-older = پیام‌های قدیمی‌تر نشان داده نشده است.

## Heads of tables
head-letter = ردیف
head-kind = محتوا
head-added = زمان افزودن
head-sha256 = SHA-256
head-time = زمان
head-event = رویداد
head-origin = منشأ
head-goods = کالا
head-count = تعداد
head-price = قیمت
head-who = فرستنده
head-words = متن
head-money = مبلغ

## Money lines
amount-kind-goods = کالا
amount-kind-postage = هزینهٔ ارسال
amount-kind-tax = مالیات
amount-kind-service = خدمات
amount-kind-shop-discount = تخفیف فروشگاه
amount-kind-platform-discount = تخفیف پلتفرم
amount-kind-pay-discount = تخفیف پرداخت
amount-kind-paid = پرداختی خریدار
amount-kind-shop-receives = دریافتی فروشگاه

## Ways of paying
pay-channel-wechat = WeChat Pay
pay-channel-alipay = Alipay
pay-channel-qq = QQ Wallet
pay-channel-lianlian = LianLian Pay
pay-channel-savings-card = کارت بانکی
pay-channel-credit-card = کارت اعتباری
pay-channel-card = کارت بانکی
pay-channel-balance = موجودی حساب
pay-channel-gateway = درگاه پرداخت

## Reasons
case-reason-changed-mind = انصراف از خرید
case-reason-quality = کیفیت
case-reason-wrong-goods = کالای اشتباه
case-reason-not-as-described = عدم تطابق با توضیحات
case-reason-damaged = آسیب‌دیده
case-reason-missing-parts = کسری
case-reason-not-received = نرسیدن کالا
case-reason-price = قیمت
case-reason-other = سایر

## Kinds of evidence
evidence-carrier-statement = گواهی مُهرشدهٔ شرکت حمل
evidence-courier-receipt = نسخهٔ بارنامه
evidence-other-proof = مدرک دیگر
evidence-chat-record = متن گفتگو
evidence-dispatch-picture = عکس ارسال
evidence-goods-detail = عکس کالا
evidence-courier-contact = مدرک تماس با پیک
evidence-return-parcel = عکس مرسولهٔ برگشتی
evidence-goods-condition = عکس کالای برگشتی

## Where an item comes from
origin-platform = سوابق پلتفرم
origin-carrier = شرکت حمل
origin-shop = سوابق فروشگاه
origin-chat = گفتگو

## What happened
event-ordered = ثبت سفارش
event-paid = پرداخت سفارش
event-group-started = آغاز گروه
event-group-formed = تکمیل گروه
event-deal-made = قطعی شدن معامله
event-shipped = ارسال سفارش
event-received = تحویل سفارش
event-scanned = ثبت مرسوله
event-case-opened = گشودن پرونده
event-stepped-in = ورود پلتفرم
event-work-order-opened = ثبت تیکت پلتفرم
event-form-step = گام تیکت
event-attached = افزودن پیوست { $letter }
event-buyer-wrote = نخستین پیام خریدار
event-shop-answered = نخستین پاسخ فروشگاه
act-buyer-told = درخواست نپذیرفتن مرسوله از خریدار
act-buyer-agreed = موافقت خریدار با نپذیرفتن مرسوله
act-courier-told = درخواست بازگرداندن مرسوله از شرکت حمل
act-parcel-back = بازگشت مرسوله
act-approved = موافقت فروشگاه
act-refused = رد از سوی فروشگاه
act-address-given = اعلام نشانی بازگشت کالا
act-exchange-offered = پیشنهاد تعویض رایگان
act-exchange-accepted = پذیرش تعویض از سوی خریدار
act-exchange-declined = رد تعویض از سوی خریدار
act-part-told = پیشنهاد برگرداندن بخشی از پول
act-part-accepted = خریدار آن بخش را پذیرفت
act-part-declined = خریدار آن بخش را نپذیرفت
act-reminded = یادآوری به خریدار
act-buyer-answered = پاسخ خریدار
act-cancel-offered = پیشنهاد لغو با بیان پیامدها
act-cancel-acknowledged = آگاهی خریدار از پیامدها
act-cancel-agreed = موافقت خریدار با لغو
act-rules-shown = نشان دادن قواعد به خریدار
act-evidence-kept = نگهداری مکاتبات
act-extended = دادن مهلت بیشتر به خریدار
act-end-told = اعلام پایان مهلت به خریدار
act-delivery-known = رسیدن سفارش به خریدار
act-support-asked = درخواست از پشتیبانی پلتفرم
act-accepted = پذیرش شکایت
act-route-taken = انتخاب راه حل اختلاف
act-concluded = پایان موضوع

## Who wrote, and what is no words
author-buyer = خریدار
author-agent = فروشگاه
author-bot = فروشگاه (خودکار)
author-platform = پلتفرم
message-kind-image = [تصویر]
message-kind-video = [ویدئو]
message-kind-voice = [پیام صوتی]
message-kind-file = [فایل]
message-kind-order-card = [کارت سفارش]
message-kind-goods-card = [کارت کالا]
message-kind-withdrawn = [پس‌گرفته]
message-kind-event = [رویداد]
message-kind-review = [پاسخ سرپرست]
