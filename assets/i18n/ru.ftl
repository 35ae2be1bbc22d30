# Russian words of the program, by the keys of en.ftl and in their order.

## General
colon = { ": " }
no = нет
unit-days = дн.
unit-hours = ч
unit-minutes = мин
yes = да

## Roles
role-agent = оператор
role-bot = бот
role-owner = владелец
role-read-only = только чтение
role-supervisor = старший

## What a buyer asks for
case-kind-exchange = обмен
case-kind-refund-only = только возврат денег
case-kind-repair = ремонт
case-kind-resend = дослать
case-kind-return-refund = возврат товара и денег
case-kind-unconfirmed = выполнение не подтверждено
case-kind-discrepancy = расхождение
case-kind-complaint = жалоба

## How far a case has come
case-state-buyer-confirms = покупатель подтверждает выполнение
case-state-buyer-reacts = очередь покупателя
case-state-buyer-refuses-parcel = покупатель отказывается от посылки
case-state-buyer-sends = покупатель отправляет товар
case-state-closed = закрыто
case-state-done = завершено
case-state-lapsed = срок истёк
case-state-merchant-decides = решаете вы
case-state-merchant-recalls = отзовите посылку
case-state-merchant-receives = подтвердите возврат товара
case-state-merchant-ships = отправьте замену
case-state-platform-handles = решает площадка
case-state-platform-refused = площадка отказала
case-state-refunded = деньги возвращены
case-state-refunding = деньги возвращаются
case-state-unknown = неизвестно
case-state-withdrawn = отозвано

## Why a buyer asks
case-reason-changed-mind = передумал
case-reason-damaged = повреждено
case-reason-missing-parts = не хватает частей
case-reason-not-as-described = не по описанию
case-reason-not-received = не получено
case-reason-other = другое
case-reason-price = цена
case-reason-quality = качество
case-reason-wrong-goods = не тот товар

## Who pays the freight
freight-buyer = платит покупатель
freight-merchant = платит магазин
freight-not-seen = ещё не смотрели
freight-page-after-sales = страница возврата
freight-page-order = страница заказа

## Who wrote a message
author-agent = оператор
author-bot = бот
author-buyer = покупатель
author-platform = площадка

## What a message is
message-kind-event = событие
message-kind-file = файл
message-kind-goods-card = карточка товара
message-kind-image = картинка
message-kind-order-card = карточка заказа
message-kind-review = ответ старшего
message-kind-text = текст
message-kind-video = видео
message-kind-voice = голосовое сообщение
message-kind-withdrawn = отозванное сообщение

## How a message reaches the buyer
route-api = интерфейс площадки
route-arbitration = арбитраж
route-authorities = жалоба в госорганы
route-bridge = программа чата
route-hand = вручную
route-lawsuit = суд
route-mail = электронная почта
route-mediation-consumers = посредничество организации потребителей
route-mediation-industry = посредничество отраслевого союза
route-mediation-other = посредничество другой законной организации
route-negotiation = переговоры
route-sandbox = учебная площадка
lane-aftersales = после продажи
lane-payment = оплата
lane-presales = до продажи

## How far an outgoing message got
outbox-state-cancelled = отменено
outbox-state-claimed = отправляется
outbox-state-failed = не вышло
outbox-state-handed = скопировано
outbox-state-ready = готово
outbox-state-sent = отправлено
outbox-state-undo = можно вернуть
outbox-state-unknown = неизвестно, ушло ли

## What is due
deadline-allowance = доплата
deadline-arrival = зачисл.
deadline-cancel-after = отмена
deadline-concern = жалоба
deadline-confirm = выполн.
deadline-decide = решить
deadline-escalated = ответ
deadline-evidence = доказать
deadline-group = группа
deadline-insurance = полис
deadline-payment = спор
deadline-quiet = молчит
deadline-postponed = отложено
deadline-recall = отзыв
deadline-receive = принять
deadline-recovery = вычет
deadline-remind = напомн.
deadline-reply = ответить
deadline-resend = дослать
deadline-return-window = возврат
deadline-review = проверка
deadline-scan = застряла
deadline-ship = отправка
deadline-silence = тишина

## Who set the time
deadline-source-platform = срок площадки
deadline-source-rule = срок по правилу
deadline-source-shop = срок магазина

## Contacts and lures
finding-alipay = счёт Alipay
finding-bank-card = номер банковской карты
finding-crypto = адрес криптокошелька
finding-email = адрес почты
finding-iban = IBAN
finding-insult = оскорбление
finding-line = имя в LINE
finding-offplatform = приглашение уйти с площадки
finding-pay-other = другой способ оплаты
finding-phone = номер телефона
finding-qq = номер QQ
finding-qr = просьба отсканировать код
finding-social = аккаунт в соцсети
finding-taobao-token = код-приглашение чужого магазина
finding-telegram = имя в Telegram
finding-threat = угроза
finding-url = чужая ссылка
finding-wechat = имя в WeChat
finding-whatsapp = контакт WhatsApp

## What speaks for a finding
speaks-checksum = сходятся контрольные цифры
speaks-disguise = написано так, чтобы машина не прочла
speaks-form = имеет вид адреса или имени
speaks-image = прочитано из картинки
speaks-invite = просит добавить, написать, позвонить или отсканировать
speaks-led = к нему ведёт двоеточие или подобное
speaks-likeness = похоже на сообщения, которые уводят с площадки; отмеченные слова весят больше всего
speaks-lookalike = похоже на адрес площадки, но это другой
speaks-phrase = слова вместе уводят с площадки
speaks-plan = подходит под план нумерации
speaks-split = разбито на несколько сообщений
speaks-word = его называет слово рядом

## What keeps a picture back
picture-broken = картинка обрезана или повреждена, в неё нельзя заглянуть
picture-code = код на картинке
picture-crowded = на картинке больше похожего на коды, чем можно просмотреть
picture-moving = картинка движется, и код может мелькнуть на миг
picture-too-large = в картинке больше 32 МиБ или 50 миллионов точек, она не открыта
picture-unknown = картинка не PNG, не JPEG и не WebP, она не открыта
picture-unreadable-code = на картинке код, который не читается

## What would clear a finding
clears-courier-contact = это контакт курьера в ответе о посылке
clears-order-number = это номер этого заказа: откройте его дело
clears-platform-link = это ссылка самой площадки
clears-return-address = это из адреса возврата магазина
clears-save-anew = сохраните заново как неподвижный PNG или JPEG
clears-shorten = скажите в двух сообщениях
clears-smaller = отправьте картинку поменьше
clears-supervisor = старший отпустит
clears-take-out = уберите это

## What happens to a message
verdict-block = остановлено
verdict-hold = ждёт старшего
verdict-pass = можно отправить
verdict-warn = можно, но обратите внимание

## How far an order has come
order-state-cancelled = отменён
order-state-closed = закрыт
order-state-paid = к отправке
order-state-received = получен
order-state-shipped = отправлен
order-state-unpaid = не оплачен

## How far the money went back
refund-state-in-progress = деньги возвращаются
refund-state-none = без возврата
refund-state-partial = возвращена часть
refund-state-refunded = деньги возвращены

## Group purchase
group-dispute = путь спора, выплата площадки …
group-payment = платёжная система …
group-freight = пересылка и доплата …
group-state-failed = группа не собралась
group-state-formed = группа собралась
group-state-none = без группы
group-state-pending = группа собирается

## How the buyer paid
pay-channel-alipay = Alipay
pay-channel-balance = баланс
pay-channel-card = банковская карта
pay-channel-credit-card = кредитная карта
pay-channel-gateway = платёжный шлюз
pay-channel-lianlian = LianLian Pay
pay-channel-qq = QQ Wallet
pay-channel-savings-card = дебетовая карта
pay-channel-wechat = WeChat Pay

## Parts of an amount
amount-kind-goods = товары
amount-kind-paid = оплатил покупатель
amount-kind-pay-discount = скидка за оплату
amount-kind-platform-discount = скидка площадки
amount-kind-postage = доставка
amount-kind-service = услуги
amount-kind-shop-discount = скидка магазина
amount-kind-shop-receives = получит магазин
amount-kind-tax = налог

## Which way a parcel goes
parcel-way-back = возврат
parcel-way-outward = к покупателю
parcel-way-replacement = замена

## Lists
view-awaiting-review = Ждут рассмотрения
view-concerns = Жалобы
view-escalated = Переданные
view-flagged = Отмеченные
view-groups = Группы
view-insurance = Страховка
view-overdue-refunds = Возвраты опоздали
view-quiet = Не отвечают
view-postponed = Отложено
view-recalls = Отозванные
view-replies = Ответы
view-ship = К отправке
view-silent = Без сообщений
view-stuck = Нет сканов
view-unconfirmed = Выполнение не подтверждено
view-work = Очередь
view-work-orders = Обращения

## Why a message is reviewed
review-kind-bait = контакт покупателя
review-kind-held = придержано
review-kind-rejudged = отмечено позже
review-kind-released = отпущено и ушло
review-kind-sampled = выборка
review-kind-stopped = остановлено

## How grave a flagged text is
severity-grave = тяжёлое
severity-minor = лёгкое
severity-no-fault = без вины
severity-serious = серьёзное
severity-slight = выборка

## What a supervisor says of it
review-verdict-coach = замечание
review-verdict-false-alarm = ложная тревога
review-verdict-noted = принято к сведению
review-verdict-violation = нарушение

## Why
cause-buyer-asked = покупатель сам просил
cause-buyer-bait = контакт написал покупатель
cause-careless = недосмотр, не перечитано
cause-contact-given = дан контакт вне площадки
cause-goods-name = название товара, модель или размер
cause-insult = оскорбление
cause-led-away = покупателя уводят с площадки
cause-link-outside = ссылка или код наружу
cause-nothing-wrong = всё в порядке
cause-order-data = номер заказа, посылки или товара
cause-other-fault = другое
cause-other-meaning = здесь это значит другое
cause-pay-outside = предложена оплата в обход
cause-platform-allows = площадка это разрешает
cause-rule-unknown = не знал правила
cause-threat = угроза
cause-warns-of-it = предостерегает или отказывает
cause-wording = неясно или нелюбезно

## What becomes of the text
fate-blocked = запрещено
fate-edited = исправлено и отправлено
fate-released = отпущено
fate-returned = возвращено
fate-stays = остаётся как есть

## Steps of a review
decision-step-decided = решено
decision-step-taken-back = решение отозвано
deed-accepted = жалоба принята
deed-buyer-told = просьба отказаться от посылки
deed-cancel-offered = предложена отмена
deed-end-told = назван срок ожидания
deed-exchange-offered = предложен обмен
deed-group-way = вопрос о группе
deed-rating-asked = просьба об оценке
deed-reminded = напоминание покупателю
deed-rules-shown = показаны правила
deed-taken = взято в работу
deed-undone = не выполнено: { $what }

## The dialog of a verdict
ruling-allow-no = l впредь пропускать именно этот текст
ruling-allow-yes = l этот текст проходит до { $until }, название «{ $name }»
ruling-foot = Enter решить · 1–9 выбор · Esc не надо
ruling-note = n слово для { $name }
ruling-noted = n записка: { $note }
ruling-title = Решение
ruling-why = Почему это { $verdict }?

## The dialog of other words
edit-review-foot = Enter отпустить · Alt+Enter строка · Esc не надо
edit-review-title = Другие слова для покупателя

## How far a work order has come
work-order-state-closed = закрыто
work-order-state-finished = завершено
work-order-state-in-progress = в работе
work-order-state-lapsed = срок истёк
work-order-state-open = открыто
work-order-state-submitted = подано

## Proof for a work order
evidence-carrier-statement = справка перевозчика с печатью
evidence-chat-record = запись чата
evidence-courier-contact = связь с курьером
evidence-courier-receipt = копия накладной
evidence-dispatch-picture = фото отправки
evidence-goods-condition = фото возвращённого товара
evidence-goods-detail = фото товара
evidence-other-proof = другое доказательство третьих лиц
evidence-return-parcel = фото возвращённой посылки

## Places for proof
slot-state-attached = приложено
slot-state-missing = нет
slot-state-waived = не нужно

## What was recorded
action-act-done = что-то сделано или узнано
action-case-moved = дело продвинулось
action-data-erased = старые данные обезличены
action-import-done = загрузка файла
action-message-flagged = сообщение отмечено позже
action-message-queued = сообщение в очереди
action-message-received = сообщение получено
action-message-stopped = сообщение остановлено
action-note-written = заметка записана
action-outbox-moved = отправка продвинулась
action-pack-changed = изменены списки слов, площадки, правила или календари
action-review-decided = решение по отмеченному тексту
action-review-opened = текст показан старшему
action-review-taken-back = решение отозвано
action-person-changed = изменён сотрудник: роль или парольная фраза
action-person-proved = парольная фраза подтверждена
action-person-refused = неверная парольная фраза
action-person-unlocked = сотрудник разблокирован
action-setting-changed = изменена настройка
action-store-made = хранилище создано
action-store-restored = хранилище восстановлено
action-text-allowed = текст разрешён
action-text-disallowed = текст больше не разрешён
action-value-unmasked = показано полное значение
action-evidence-added = файл добавлен в список
action-evidence-noted = заметка к доказательству
action-evidence-removed = файл убран из списка
action-evidence-waived = решено, нужно ли доказательство
action-work-order-filled = заполнена форма
action-work-order-moved = обращение продвинулось
action-evidence-submitted = доказательства поданы
action-packet-laid = пакет доказательств подготовлен

## Commands: the short word, and its sentence in the help
cmd-answer = готовый ответ
cmd-answer-help = Вставить готовый ответ с этим номером; за чертой │ — общие, на любой случай.
cmd-answer-refuse = остаться здесь
cmd-answer-refuse-help = Вставить ответ покупателю, который дал контакт: разговор остаётся в этом чате.
cmd-case-approve = согласиться
cmd-case-approve-help = Согласиться с тем, о чём просит покупатель.
cmd-case-complain = жалоба
cmd-case-complain-help = Открыть жалобу по этому чату.
cmd-case-copy-freight-path = путь к пересылке
cmd-case-copy-freight-path-help = Скопировать путь в меню к оплате пересылки.
cmd-case-copy-path = путь к делам
cmd-case-copy-path-help = Скопировать путь в меню к делам, которые ждут рассмотрения.
cmd-case-delivered = передано
cmd-case-delivered-help = Отметить, что покупатель получил товар, если площадка этого не сообщает; с этого момента ждём подтверждения выполнения.
cmd-case-down = вниз
cmd-case-down-help = Прокрутить дело вниз.
cmd-case-freeze = заморозить
cmd-case-freeze-help = Сохранить всю переписку по делу, сколько бы времени ни прошло: она не обезличивается.
cmd-case-freight = пересылка
cmd-case-freight-help = Отметить, кто платит за обратную пересылку по странице площадки.
cmd-case-letter = письмо
cmd-case-letter-help = Скопировать письмо, которого требует шаг: перевозчику, поддержке площадки или тому, кто решает.
cmd-case-next = другое дело
cmd-case-next-help = Показать следующее дело этого заказа.
cmd-case-note = отметить
cmd-case-note-help = Отметить, что сделано или узнано: покупатель согласен, перевозчик извещён, причина.
cmd-case-part = часть
cmd-case-part-help = Предложить покупателю вернуть часть денег без возврата товара или отметить его ответ.
cmd-case-postpone = отложить
cmd-case-postpone-help = Отложить дело до времени: 2д, 18:00 или даты; оно вернётся само, а если покупатель напишет, сразу.
cmd-case-page-down = страница вниз
cmd-case-page-down-help = Прокрутить дело на страницу вниз.
cmd-case-page-up = страница вверх
cmd-case-page-up-help = Прокрутить дело на страницу вверх.
cmd-case-refuse = отказать
cmd-case-refuse-help = Отказать в том, о чём просит покупатель.
cmd-case-up = вверх
cmd-case-up-help = Прокрутить дело вверх.
cmd-case-why = почему
cmd-case-why-help = Показать правила, по которым принято решение.
cmd-checklist-attach = приложить
cmd-checklist-attach-help = Приложить файл как доказательство.
cmd-checklist-enter = заполнить
cmd-checklist-enter-help = Заполнить выбранное место или поле либо посмотреть, что это за файл.
cmd-checklist-mark = часть чата
cmd-checklist-mark-help = Отметить часть переписки как доказательство; личные данные скрыты, если не указано иное.
cmd-checklist-note = заметка
cmd-checklist-note-help = Написать заметку к этому доказательству.
cmd-checklist-open = открыть обращение
cmd-checklist-open-help = Открыть обращение площадки по этому делу вручную.
cmd-checklist-remove = убрать
cmd-checklist-remove-help = Убрать файл из списка; сам файл сохраняется.
cmd-checklist-take-over = перенести
cmd-checklist-take-over-help = Перенести всё, что есть: заказ, подтверждение заказа, посылки, возврат, переписку.
cmd-checklist-waive = обойтись
cmd-checklist-waive-help = Сказать, почему это доказательство не нужно или всё же нужно.
cmd-checklist-copy-path = путь к обращениям
cmd-checklist-copy-path-help = Скопировать путь в меню к обращениям.
cmd-checklist-down = вниз
cmd-checklist-down-help = Выбрать следующее доказательство.
cmd-checklist-next = другое обращение
cmd-checklist-next-help = Показать следующее обращение этого заказа.
cmd-checklist-up = вверх
cmd-checklist-up-help = Выбрать предыдущее доказательство.
cmd-composer-confirm = отправлено
cmd-composer-confirm-help = Записать, что скопированное сообщение вставлено и отправлено.
cmd-composer-copy-again = копировать ещё
cmd-composer-copy-again-help = Скопировать проверенное сообщение ещё раз.
cmd-composer-empty = очистить
cmd-composer-empty-help = Убрать всё написанное; u возвращает, в самом поле — Ctrl-_.
cmd-composer-newline = новая строка
cmd-composer-newline-help = Начать новую строку в сообщении.
cmd-composer-note = заметка
cmd-composer-note-help = Написать заметку для команды; покупатель её не увидит.
cmd-composer-reply = ответ
cmd-composer-reply-help = Написать ответ покупателю.
cmd-composer-send = отправить
cmd-composer-send-help = Проверить сообщение, отправить или скопировать и перейти к следующей строке или находке поиска.
cmd-desk-back = назад
cmd-desk-back-help = Вернуться на шаг назад. Из программы не выходит.
cmd-desk-direction = справа налево
cmd-desk-direction-help = Кто расставляет текст справа налево: программа, терминал или никто; `?` показывает образец.
cmd-desk-help = справка
cmd-desk-help-help = Показать все клавиши, которые здесь работают.
cmd-desk-import = загрузить
cmd-desk-import-help = Загрузить файлы, скачанные со страницы продавца.
cmd-desk-language = язык экрана
cmd-desk-language-help = Показать экраны на следующем языке: китайский, английский, русский, испанский, персидский.
cmd-desk-lock = заблокировать
cmd-desk-lock-help = Снова спросить вашу парольную фразу перед следующим действием, где она нужна.
cmd-desk-messages = сообщения
cmd-desk-messages-help = Показать всё, что сообщила программа.
cmd-desk-next-pane = другая панель
cmd-desk-next-pane-help = Перейти к следующей панели.
cmd-desk-next-view = другой вид
cmd-desk-next-view-help = Показать следующий сохранённый вид.
cmd-desk-palette = команды
cmd-desk-palette-help = Найти любую команду по её словам.
cmd-desk-previous-pane = панель назад
cmd-desk-previous-pane-help = Перейти к предыдущей панели.
cmd-desk-quit = выход
cmd-desk-quit-help = Закрыть рабочее место; черновики сохраняются.
cmd-desk-redraw = перерисовать
cmd-desk-redraw-help = Нарисовать весь экран заново.
cmd-desk-refresh = обновить
cmd-desk-refresh-help = Прочитать всё на экране из хранилища заново.
cmd-desk-save-view = сохранить вид
cmd-desk-save-view-help = Сохранить список с фильтрами под именем.
cmd-desk-search = поиск
cmd-desk-search-help = Искать заказы, сообщения и покупателей.
cmd-desk-suspend = приостановить
cmd-desk-suspend-help = Вернуться в оболочку; `fg` возвращает сюда.
cmd-desk-theme = тема
cmd-desk-theme-help = Перейти к следующей теме.
cmd-desk-undo = вернуть
cmd-desk-undo-help = Вернуть отправленное в последние секунды или последнее изменение.
cmd-history-down = вниз
cmd-history-down-help = Прокрутить историю вниз.
cmd-history-page-down = страница вниз
cmd-history-page-down-help = Прокрутить историю на страницу вниз.
cmd-history-page-up = страница вверх
cmd-history-page-up-help = Прокрутить историю на страницу вверх.
cmd-history-up = вверх
cmd-history-up-help = Прокрутить историю вверх.
cmd-outbox-cancel = отозвать
cmd-outbox-cancel-help = Отозвать сообщение, которое ещё не ушло.
cmd-outbox-confirm = отправлено
cmd-outbox-confirm-help = Записать, что скопированное сообщение отправлено.
cmd-outbox-copy = копировать
cmd-outbox-copy-help = Скопировать сообщение для вставки.
cmd-outbox-down = вниз
cmd-outbox-down-help = Выбрать следующее сообщение.
cmd-outbox-open = открыть
cmd-outbox-open-help = Открыть чат этого сообщения.
cmd-outbox-up = вверх
cmd-outbox-up-help = Выбрать предыдущее сообщение.
cmd-pane-case = дело
cmd-pane-case-help = Перейти к делу.
cmd-pane-checklist = доказательства
cmd-pane-checklist-help = Перейти к списку доказательств.
cmd-pane-composer = сообщение
cmd-pane-composer-help = Перейти к сообщению, которое пишется.
cmd-pane-history = история
cmd-pane-history-help = Перейти к истории дела.
cmd-pane-outbox = исходящие
cmd-pane-outbox-help = Перейти к исходящим.
cmd-pane-queue = очередь
cmd-pane-queue-help = Перейти к очереди.
cmd-pane-review = проверка
cmd-pane-review-help = Перейти к отмеченным сообщениям.
cmd-pane-transcript = чат
cmd-pane-transcript-help = Перейти к чату.
cmd-queue-first = первая
cmd-queue-first-help = Перейти к первой строке.
cmd-queue-kind = вид дела
cmd-queue-kind-help = Показать только следующий вид, потом снова все.
cmd-queue-lane = линия
cmd-queue-lane-help = Показать только «до продажи», «после продажи» или «оплата» по очереди, затем снова всё.
cmd-queue-language = язык
cmd-queue-language-help = Показать только следующий язык, потом снова все.
cmd-queue-last = последняя
cmd-queue-last-help = Перейти к последней строке.
cmd-queue-mine = мои
cmd-queue-mine-help = Показать только покупателей, которым отвечаете вы, потом снова всех.
cmd-queue-next = вниз
cmd-queue-next-help = Выбрать следующую строку.
cmd-queue-open = открыть
cmd-queue-open-help = Открыть выбранную строку.
cmd-queue-page-down = страница вниз
cmd-queue-page-down-help = Перейти на страницу вниз.
cmd-queue-page-up = страница вверх
cmd-queue-page-up-help = Перейти на страницу вверх.
cmd-queue-previous = вверх
cmd-queue-previous-help = Выбрать предыдущую строку.
cmd-queue-shop = магазин
cmd-queue-shop-help = Показать только следующий магазин, потом снова все.
cmd-queue-widen = показать все
cmd-queue-widen-help = Снова показать все строки списка.
cmd-review-allow = разрешить текст
cmd-review-allow-help = Впредь пропускать именно этот текст: под названием и на срок.
cmd-review-block = запретить
cmd-review-block-help = Текст не должен уйти; автор прочтёт почему.
cmd-review-coach = замечание
cmd-review-coach-help = Сказать, что лучше было написать иначе.
cmd-review-decided = решённые
cmd-review-decided-help = Показать решённое или снова открытое.
cmd-review-down = вниз
cmd-review-down-help = Выбрать следующее сообщение.
cmd-review-edit = исправить
cmd-review-edit-help = Исправить слова и отпустить; их проверят ещё раз.
cmd-review-false-alarm = ложная тревога
cmd-review-false-alarm-help = Сказать, что с текстом всё в порядке.
cmd-review-kind = вид
cmd-review-kind-help = Показать только следующий вид.
cmd-review-less = выше
cmd-review-less-help = Прокрутить подробности вверх.
cmd-review-more = дальше
cmd-review-more-help = Прокрутить подробности вниз.
cmd-review-open = открыть
cmd-review-open-help = Открыть чат этого сообщения.
cmd-review-person = человек
cmd-review-person-help = Показать тексты только этого человека или снова всех.
cmd-review-release = отпустить
cmd-review-release-help = Отправить текст покупателю как он написан.
cmd-review-return = вернуть
cmd-review-return-help = Вернуть текст автору с запиской.
cmd-review-undo = отозвать
cmd-review-undo-help = Отозвать последнее решение, пока по нему ничего не ушло.
cmd-review-up = вверх
cmd-review-up-help = Выбрать предыдущее сообщение.
cmd-review-violation = нарушение
cmd-review-violation-help = Сказать, что это нарушает правило.
cmd-shop-renew-insurance = страховка продлена
cmd-shop-renew-insurance-help = Отметить, что страховка пересылки магазина продлена на неделю.
cmd-shop-show = магазин
cmd-shop-show-help = Показать страховку, депозит и то, что удерживает площадка.
cmd-transcript-newer = новее
cmd-transcript-newer-help = Выбрать следующее сообщение.
cmd-transcript-newest = самое новое
cmd-transcript-newest-help = Перейти к самому новому сообщению.
cmd-transcript-older = старше
cmd-transcript-older-help = Выбрать предыдущее сообщение.
cmd-transcript-oldest = самое старое
cmd-transcript-oldest-help = Перейти к самому старому из загруженных сообщений.
cmd-transcript-page-newer = страница вниз
cmd-transcript-page-newer-help = На страницу вниз, к новым сообщениям.
cmd-transcript-page-older = страница вверх
cmd-transcript-page-older-help = На страницу вверх, к старым сообщениям.
cmd-transcript-reveal = показать контакты
cmd-transcript-reveal-help = Показать контакты, которые написал покупатель, целиком или снова скрыть; просмотр записывается.
cmd-transcript-hand-over = передать
cmd-transcript-hand-over-help = Передать переписку другой линии (до продажи, после продажи, оплата) с заметкой.
cmd-transcript-bot = бот вкл/выкл
cmd-transcript-bot-help = Поставить бота в этом чате на паузу или снова включить его.
cmd-transcript-language = язык
cmd-transcript-language-help = Выбрать язык, на котором писать покупателю, со следующего сообщения.
cmd-transcript-scroll-newer = прокрутить вниз
cmd-transcript-scroll-newer-help = Прокрутить к новым сообщениям откуда угодно.
cmd-transcript-scroll-older = прокрутить вверх
cmd-transcript-scroll-older-help = Прокрутить к старым сообщениям откуда угодно.
cmd-view-awaiting-review = ждут рассмотрения
cmd-view-awaiting-review-help = Показать дела, которые ждут вас.
cmd-view-concerns = жалобы
cmd-view-concerns-help = Показать жалобы и расхождения.
cmd-view-escalated = переданные
cmd-view-escalated-help = Показать то, что передано команде или руководителю.
cmd-view-flagged = отмеченные
cmd-view-flagged-help = Показать сообщения, которые смотрит старший.
cmd-view-groups = группы
cmd-view-groups-help = Показать группы, которые не собрались.
cmd-view-insurance = страховка
cmd-view-insurance-help = Показать страховки пересылки по времени окончания.
cmd-view-overdue-refunds = возвраты опоздали
cmd-view-overdue-refunds-help = Показать возвраты, которые не пришли в срок.
cmd-view-quiet = не отвечают
cmd-view-quiet-help = Показать покупателей, которых спросили и которые не отвечают; кто молчит дольше, тот выше.
cmd-view-postponed = отложено
cmd-view-postponed-help = Показать отложенные дела; раньше всех вернётся верхнее.
cmd-view-recalls = отозванные
cmd-view-recalls-help = Показать отозванные посылки по сроку.
cmd-view-replies = ответы
cmd-view-replies-help = Показать покупателей, которые ждут ответа.
cmd-view-ship = к отправке
cmd-view-ship-help = Показать заказы, которые нужно отправить.
cmd-view-silent = без сообщений
cmd-view-silent-help = Показать оплаченные заказы, о которых никто не написал.
cmd-view-stuck = нет сканов
cmd-view-stuck-help = Показать посылки, которые перевозчик давно не сканировал.
cmd-view-unconfirmed = выполнение
cmd-view-unconfirmed-help = Показать заказы, выполнение которых покупатели не подтверждают.
cmd-view-work = очередь
cmd-view-work-help = Показать всю работу по срокам.
cmd-view-work-orders = обращения
cmd-view-work-orders-help = Показать обращения площадки, которым нужны доказательства.

## Why a command does not work now
why-confirm-first = Сначала запишите скопированное сообщение как отправленное.
why-connect-later = Подключение магазина появится в следующей версии. Пока загрузите файл.
why-delivered = Уже известно, что товар у покупателя.
why-no-answer = Готового ответа с таким номером нет.
why-no-case = Здесь нет дела, которое нужно решить.
why-no-letter = Сейчас ни один шаг не требует письма.
why-letter-lacks = Письмо пока не составить: здесь неизвестен номер заказа или посылки. Сначала загрузите его.
why-no-contact-given = В сообщениях, которые ждут ответа, покупатель не дал контакта.
why-no-cancel = Это сообщение ушло или уходит, его уже не отозвать.
why-no-courier = Сообщения этого магазина здесь пока никто не доставляет, поэтому в очередь ничего не ставится. Ответьте на странице продавца.
why-no-confirm = Сначала скопируйте сообщение, потом запишите его как отправленное.
why-no-conversation = У этой строки нет чата, писать некуда.
why-begin-first = По этому заказу ещё нет чата: начните его клавишей r.
why-bot-off = У магазина бот выключен; включить его может старший.
why-no-copy = Это сообщение не ждёт копирования.
why-no-path = В файле площадки нет пути в меню к этой странице.
why-no-order = Заказ здесь неизвестен.
why-no-person = Это написал не сотрудник магазина.
why-no-review = Ни одно сообщение не ждёт проверки.
why-no-row = Список пуст.
why-no-shop = Сначала откройте дело: непонятно, о каком магазине речь.
why-no-views = Вы ещё не сохранили ни одного вида.
why-not-allowed = Вашей роли это не разрешено. Попросите старшего.
why-not-false-alarm = Разрешить можно только ложную тревогу. Сначала нажмите f.
why-not-narrowed = Все строки уже показаны.
why-not-now = Не сейчас, по правилу { $card }; нажмите w, чтобы его прочесть.
why-nothing-decided = Здесь нет решения, которое можно отозвать.
why-nothing-handed = Ни одно сообщение не скопировано.
why-nothing-open = Ничего не открыто. Выберите строку и нажмите Enter.
why-nothing-masked = В этом чате ничего не скрыто.
why-nothing-to-open = У этой строки нет чата.
why-nothing-to-undo = Возвращать нечего.
why-nothing-written = Ещё ничего не написано.
why-one-case = У этого заказа нет другого дела.
why-one-kind = В этом списке только один вид.
why-one-shop = Магазин только один.
why-one-work-order = У этого заказа нет другого обращения.
why-only-in-demo = Это учебный магазин: его сообщения уходят только внутри `afterdesk demo`. В очередь ничего не поставлено.
why-outbox-empty = Исходящих нет.
why-parcel-tells = О получении посылки площадка сообщает сама.
why-read-only = Хранилище открыто только для чтения.
why-review-decided = Решение уже есть. Нажмите u, чтобы отозвать его.
why-review-left = Это уже ушло. Вынесите только решение.
why-review-own = Это ваш собственный текст. Решает кто-то другой.
why-sending = Одно сообщение уже уходит.
why-supervisor = Это решает старший ({ $card }); нажмите w, чтобы прочесть правило, или t, чтобы передать.
why-ceiling = { $amount } больше, чем оператор возвращает сам ({ $ceiling }); нажмите t, чтобы передать руководителю.
why-waits = Ещё не хватает: { $missing }.
why-no-part = На этой площадке частичного возврата нет: согласитесь на весь (a) или откажите (x).
why-part-state = Часть можно предложить, пока вы решаете о возврате денег или о вернувшемся товаре.
why-part-unpaid = Неизвестно, сколько заплатил покупатель; сначала загрузите заказ (I).
why-part-nothing = Всё уплаченное уже возвращено или обещано; предлагать нечего.
why-case-over = Это дело закрыто.
postpone-nothing-due = По этому делу от вас ничего не ждут, откладывать нечего.
postpone-past = Это время уже прошло; возьмите более позднее.
postpone-too-far = Это слишком далеко; дело откладывают не больше чем на 92 дня.
postpone-beyond = Не позже { $at }: тогда срок «{ $deadline }». Возьмите более раннее время.

## What the panes say
case-carrier-number = № перевозчика { $number }
case-asked = О чём просят
case-deadlines = Сроки
case-items = Товары
case-money = Деньги
case-no-scan = сканов ещё нет
case-none = Ничего не открыто.
case-nothing-known = О заказе пока ничего не известно.
case-order = Заказ
case-parcels = Посылки
case-stepped-in = вмешалась площадка
case-title = Дело
case-title-order = Заказ
case-where = Где это найти
case-uninsured = нет страховки пересылки с { $since }
checklist-no-path = Пути в меню нет в файле площадки.
checklist-none = В этом деле нет обращения.
checklist-title = Доказательства
composer-claimed = { $agent } занимается этим с { $time }
composer-hint = r — написать ответ, 1–9 — вставить готовый.
composer-hint-handed = Слова в буфере обмена. Вставьте и отправьте их здесь, потом нажмите y.
composer-hint-note = Заметка для команды. Покупатель её не увидит.
composer-hint-writing = Напишите ответ.
composer-length = заполнено { $count } %
composer-more-questions = +{ $count }
composer-no-chat = r — начать чат по этому заказу.
composer-nothing-open = Откройте строку, чтобы ответить покупателю.
composer-paste-at = вставить на
composer-refusal = остаться здесь
composer-read-only = Хранилище открыто только для чтения.
composer-sending = отправляется
composer-sent-key = отправлено
composer-title = Ответ
composer-title-note = Заметка
composer-other-language = покупатель читает: { $language }
plain-long = { $count ->
    [one] предложение из { $count } слова; два короче читаются легче
    [few] предложение из { $count } слов; два короче читаются легче
   *[other] предложение из { $count } слов; два короче читаются легче
}
plain-jargon = проще: «{ $plain }» вместо «{ $word }»
plain-abbreviation = поясните «{ $word }»
composer-undelivered = здесь никто не доставляет
fact-advance = аванс
fact-allowance = доплата
fact-amount = сумма
fact-buyer-note = от покуп.
fact-channel = оплачено
fact-confirmed = выполнено
fact-email = почта
fact-freight = пересылка
fact-freight-shown = пересылка
fact-group = группа
fact-kind = просит
fact-note = наша зам.
fact-number = номер
fact-opened = открыто
fact-paid-at = оплачен
fact-payment = оплата
fact-phone = телефон
fact-reason = причина
fact-received-at = получен
fact-refund = деньги
fact-reopened = повторно
fact-return-address = адрес
fact-handed-on = передано
fact-lead-answer = ответ
handed-to-lead = руководителю
handed-to-team = команде
fact-owner = ведёт
fact-part = часть
part-differs = на площадке указано { $amount }
part-state-offered = сообщить покупателю
part-state-told = покупатель не ответил (P)
part-state-accepted = согласовано с покупателем
part-state-declined = покупатель отказался
fact-postponed = до
part-way-shop = верните на странице площадки (p r)
part-way-platform = попросите поддержку площадки вернуть
part-way-no = на площадке нет частичного возврата
part-way-not-told = верните вручную
fact-return = возврат
fact-return-state = посылка
fact-route = спор
fact-ship-by = отпр. до
fact-shipped-at = отправлен
history-none = Пока ничего не сделано.
history-title = История
money-adds-up = строки сходятся
money-differs = строки дают { $sum }
money-no-sum = строки слишком велики для суммы
outbox-none = Ничего не ждёт отправки.
outbox-title = Исходящие
outbox-tries = { $count ->
    [one] { $count } попытка
    [few] { $count } попытки
   *[other] { $count } попыток
}
queue-due-at = до { $time }
queue-failed = Очередь не загрузилась.
queue-failed-next = Нажмите R, чтобы повторить; подробности в :messages.
queue-loading = Очередь загружается …
queue-no-data = Здесь ещё нет данных магазина.
queue-no-data-next = Нажмите I, чтобы загрузить файл выгрузки, или запустите `afterdesk demo`.
queue-mine = мои
queue-none = Ничего не нужно делать.
queue-none-narrowed = Ни одна строка не подходит под фильтр.
queue-none-narrowed-next = f f снова показывает все строки.
queue-none-next = Новые сообщения и сроки появляются здесь сами.
queue-waits = ждёт { $time }
queue-waits-long = ждёт { $time }, больше 3 мин
queue-waits-short = ждёт { $time }
queue-silent = покупатель молчит { $time }
queue-silent-short = молчит { $time }
review-around = В чате
review-bait = Это написал покупатель. Вины магазина нет (B-33).
review-buyer = покупатель
review-decided-by = { $name } · { $time }
review-decision = Решение
review-earlier = Прежние отметки: { $name }
review-earlier-count = за 30 дней: { $flags }, из них нарушений: { $violations }
review-earlier-none = Прежде отметок не было.
review-found = Что найдено
review-loading = подробности загружаются …
review-none = Ни одно сообщение не ждёт проверки.
review-none-decided = Решений пока нет.
review-released = Старший отпустил это, и оно ушло.
review-sample = Ничего не найдено. Это случайная выборка.
review-this = этот текст
review-title = Отмеченные
review-title-decided = Решённые
review-does = При отправке: { $what }
review-waits = Покупатель ждёт этот текст.
search-failed = Поиск не выполнен. Нажмите Enter, чтобы повторить.
search-hits = { $count ->
    [one] найдено { $count } место
    [few] найдено { $count } места
   *[other] найдено { $count } мест
}
search-hits-newest = новейшие { $count }; добавьте слово, чтобы было меньше
search-looks-on = до { $time }, поиск идёт …
search-none = Ничего не найдено.
search-none-next = Ищите слова, номер заказа или покупателя.
search-running = Поиск …
search-title = Поиск
state-importing = загрузка …
state-loading = чтение …
state-offline = нет связи
state-old = может устареть
state-online = на связи
state-read-only = только чтение
status-due = сроки
status-flagged = отмечено
status-next = далее
status-outbox = исходящие
status-shops = { $count ->
    [one] { $count } магазин
    [few] { $count } магазина
   *[other] { $count } магазинов
}
transcript-empty = Сообщений ещё нет.
transcript-empty-next = Вы можете написать первым.
transcript-has-older = выше есть старые
transcript-newer-below = ниже новее
transcript-no-conversation = У этого заказа нет чата.
transcript-none = Выберите строку и нажмите Enter.
transcript-none-next = Здесь откроется чат с покупателем.
transcript-note = заметка
transcript-automatic = автоответ
bot-on = бот включён
bot-paused = бот на паузе до { $time }
bot-handed-over = передано вам: { $why }
queue-bot = от бота
ask-bot-on = Включить бота магазина { $shop }? Он отвечает по точным правилам, с пометкой «автоответ».
ask-language = На каком языке писать { $buyer }?
ask-other-language = Покупатель читает: { $wanted }; это написано: { $written }. Отправить?
tongue-zh = китайский
tongue-en = английский
tongue-ru = русский
tongue-es = испанский
tongue-fa = персидский
toast-bot-hours = Бот магазина работает { $hours }; сейчас он молчит.
transcript-opening = Открывается …
transcript-review = старший
transcript-start = начало чата
transcript-title = Чат

## What went wrong, and what to do
trouble-busy = Хранилище занято. Попробуйте через мгновение.
trouble-conflict = Тем временем это изменил кто-то другой (h покажет кто). Посмотрите ещё раз и повторите.
trouble-corrupt = Данные повреждены. Запустите `afterdesk doctor` и восстановите копию.
trouble-denied = Вам это не разрешено. Попросите старшего.
trouble-not-proved = Парольная фраза не введена.
trouble-folder = Такой папки или файла нет, или нет права читать. Введите другой путь.
trouble-not-found = Этого здесь больше нет. Обновите список.
trouble-settings = Файл настроек не записывается; d в :messages скажет почему.
trouble-unavailable = Хранилище недоступно или диск полон. Написанное сохранено; попробуйте ещё раз.

## What the desk tells in passing
toast-acted = Записано в дело.
toast-answer-blocked = { $name } запрещает ваш текст для { $buyer }: { $note }
toast-answer-edited = { $name }: ваш текст для { $buyer } исправлен и отправлен.
toast-answer-released = { $name }: ваш текст для { $buyer } отпущен.
toast-answer-returned = { $name } возвращает ваш текст для { $buyer }: { $note }
toast-answer-stays = { $name } о вашем тексте для { $buyer }: { $verdict }, { $cause }.
toast-answer-undone = Вместе с текстом для { $buyer } не выполнено: { $what }
toast-locked = Заблокировано. Следующее такое действие спросит вашу парольную фразу.
toast-case-back = { $count ->
    [one] { $count } отложенное дело снова в работе.
    [few] { $count } отложенных дела снова в работе.
   *[other] { $count } отложенных дел снова в работе.
}
toast-unconfirmed-opened = { $count ->
    [one] { $count } заказ стал делом: выполнение не подтвердили вовремя.
    [few] { $count } заказа стали делами: выполнение не подтвердили вовремя.
   *[other] { $count } заказов стали делами: выполнение не подтвердили вовремя.
}
toast-burst-dropped = Пропущено нажатий: { $count }: они шли быстрее любой руки. Вставляйте с включённой защищённой вставкой.
toast-called-back = Сообщение отозвано; слова снова в поле ответа.
toast-claimed = Этому покупателю уже отвечает { $agent }. Договоритесь, прежде чем отправлять.
toast-confirmed = Записано как отправленное.
toast-copied = Слова в буфере обмена. Вставьте их в чат продавца и нажмите y.
toast-direction-app = Текст справа налево расставляет программа.
toast-direction-auto = Кто расставляет текст справа налево, решает то, что известно о терминале.
toast-direction-off = Текст справа налево никто не расставляет: он стоит так, как хранится.
toast-direction-terminal = Текст справа налево расставляет терминал.
toast-draft-found = Ваш черновик снова здесь.
toast-import-refused = { $file } не загружен: { $why }
toast-import-rejected = { $file } не загружен: { $rejected ->
    [one] { $rejected } строка с ошибкой
    [few] { $rejected } строки с ошибками
   *[other] { $rejected } строк с ошибками
}. { $why } (остальное в :messages)
toast-imported = { $file }: новых { $new }, изменено { $updated }, без изменений { $unchanged }.
toast-importing = Загружается { $file }.
toast-language = Язык экранов: { $name }; F2 — следующий.
toast-not-imported = Ничего не загружено: { $why }
toast-note = Заметка сохранена.
toast-pack = { $what }
toast-paste-cut = Текст слишком длинный: всё сверх { $limit } КиБ отброшено.
toast-paste-nowhere = Вставлять некуда. Нажмите r, чтобы написать ответ.
toast-paste-too-long = Вставка слишком длинная и не принята.
toast-queue-clear = Больше здесь ничего не нужно делать.
toast-last-hit = Это была последняя находка. Esc — назад к списку.
toast-quit-again = Нажмите Ctrl-C ещё раз, чтобы выйти.
toast-review-taken-back = Решение отозвано.
toast-reviews-clear = Проверять больше нечего.
toast-ruled = { $verdict }: { $cause }.
toast-ruled-already = { $name } решает раньше: { $verdict }, { $cause }.
toast-ruled-flagged = По-прежнему остановлено: { $found }. Ничего не ушло.
toast-ruled-text = Текст: { $fate }.
toast-sent = Отправлено. Нажмите u, чтобы вернуть.
toast-text-allowed = Именно этот текст проходит до { $until }.
toast-text-full = Сообщение заполнено; больше не войдёт.
toast-view-saved = Вид { $name } сохранён.

## What is asked before it is done
confirm-approve = Согласиться по делу { $number } покупателя { $buyer }, { $amount }?
confirm-approve-reason = Согласиться по делу { $number } покупателя { $buyer }, { $amount }, вопреки правилу { $card }: почему?
confirm-approve-typed = Вернуть { $amount } покупателю { $buyer } по делу { $number }? Для подтверждения введите { $typed }.
confirm-approve-address = Согласиться по делу { $number } покупателя { $buyer }? Товар вернётся сюда: { $address }
confirm-approve-no-address = Согласиться по делу { $number } покупателя { $buyer }? Адрес возврата не задан: впишите его в return_addresses файла platforms/{ $platform }.toml в папке настроек. До этого действует адрес на площадке.
confirm-approve-reason-address = Согласиться по делу { $number } покупателя { $buyer } вопреки правилу { $card }, адрес возврата { $address }: почему?
confirm-approve-reason-no-address = Согласиться по делу { $number } покупателя { $buyer } вопреки правилу { $card }: почему? Адрес возврата не задан: впишите его в return_addresses файла platforms/{ $platform }.toml в папке настроек.
ask-return-address = Согласиться по делу { $number } покупателя { $buyer }: куда вернуть товар?
why-no-address = Адрес возврата не задан. Впишите его в return_addresses файла platforms/{ $platform }.toml в папке настроек и вернитесь.
address-choose = У магазина несколько адресов возврата; выберите один.
address-unknown = Этот адрес возврата не задан; впишите его в return_addresses файла platforms/{ $platform }.toml в папке настроек.
confirm-cancel = Отозвать это сообщение для { $buyer }? Оно не будет отправлено.
failed-evidence = Доказательства не изменены. { $why }

## What did not happen, with its reason
failed-act = Это не записано. { $why }
failed-allow = Текст не разрешён. { $why }
failed-cancel = Сообщение не отозвано. { $why }
failed-claim = Не отмечено, что покупателю отвечаете вы. { $why }
failed-confirm = Сообщение не записано как отправленное. { $why }
failed-copy = Сообщение не скопировано. { $why }
failed-counts = Числа не прочитаны. { $why }
failed-decide = Дело не решено. { $why }
failed-prove = Парольная фраза не проверена. { $why }
failed-draft = Черновик не сохранён. { $why }
failed-folder = Папка не прочитана. { $why }
failed-import = Файл не загружен. { $why }
failed-language = Язык не сохранён и действует до выхода. { $why }
failed-list = Список не прочитан. { $why }
failed-note = Заметка не сохранена. { $why }
failed-older = Старые сообщения не прочитаны. { $why }
failed-open = Чат не открыт. { $why }
failed-queue = Очередь не прочитана. { $why }
failed-reveal = Контакты не показаны. { $why }
failed-rule = Ничего не решено. { $why }
failed-search = Поиск не выполнен. { $why }
failed-send = Сообщение не отправлено; оно осталось в поле ответа. { $why }
failed-view = Вид не сохранён. { $why }
failed-warn = Предупреждения не проверены. { $why }

## What is wrong with a file that was to be imported
file-bomb = книга распаковывается сверх разумного: она отклонена без чтения
file-broken-json = строка { $line }, столбец { $column }: это не JSON ({ $why }): сохраните ответ заново
file-broken-text = в строке { $line } есть байты не UTF-8: файл повреждён, скачайте его заново
file-broken-workbook = книга повреждена ({ $why }): скачайте её заново
file-changed = файл менялся во время чтения: дождитесь конца загрузки
file-empty = файл пуст: скачайте его заново
file-locked-workbook = книга старая или под паролем: откройте её и сохраните как .xlsx без пароля
file-no-rows = есть заголовки, но нет строк: выберите для выгрузки больший срок
file-not-found = такого файла нет: проверьте имя
file-not-regular = это не обычный файл: назовите файл, который сохранён или скачан
file-platform-error = это не данные, а ошибка площадки ({ $why }): повторите запрос и сохраните заново
file-too-deep = вложенность глубже, чем в ответах любой площадки: файл отклонён
file-too-large = файл больше { $limit } МиБ: выгрузите меньший срок и загрузите части по одной
file-too-many-columns = столбцов больше { $limit }: это не выгрузка кабинета продавца
file-unknown = файл неизвестного вида: годятся выгрузки заказов и обращений, записи чатов, сохранённые ответы площадки, страницы заказов и чатов FunPay
file-unknown-encoding = строка { $line } не в UTF-8, не в UTF-16 и не в GB18030: сохраните файл в UTF-8 или скачайте заново
file-unreadable = файл не читается ({ $why }): проверьте права

## What is wrong with a row
row-amount = «{ $value }» — не денежная сумма: исправьте или оставьте пустым
row-case-number = «{ $value }» — не номер обращения (от 10 до 14 цифр): исправьте или выгрузите заново
row-cell-count = в строке { $have } ячеек, а заголовков { $want }: файл обрезан или есть запятая без кавычек?
row-count = «{ $value }» — не целое число: исправьте или оставьте пустым
row-currency = «{ $value }» — неизвестная валюта (известны ¥, ₽, $, €)
row-missing = здесь не может быть пусто: заполните
row-nul = в тексте есть символ NUL: удалите его
row-open-quote = кавычка открыта и не закрыта: файл обрезан, или её нужно удвоить
row-order-number = «{ $value }» — не номер заказа (как 250301-123456789012345): исправьте или выгрузите заново с полными номерами
row-out-of-range = «{ $value }» слишком велико: исправьте
row-role = «{ $value }» не говорит, кто писал: годятся покупатель, магазин или система (买家, 客服, 系统)
row-rounded = «{ $value }» округлено табличной программой: загрузите файл таким, каким он скачан
row-time = «{ $value }» — не время (как 2026-06-01 00:03:00): исправьте или оставьте пустым
row-too-fine = в «{ $value }» больше знаков после запятой, чем в валюте: исправьте сумму
row-too-long = текст длиннее { $limit } байт: не осталась ли открытой кавычка? Сократите его
row-wrong-type = «{ $value }» — не то, что бывает в этом поле: сохраните ответ заново без изменений

## What became of an import
import-and-more = { $first }; плохи и ещё { $more } из { $rows } строк
import-bad-cell = { $file }, строка { $line }, { $column }: { $why }
import-bad-row = { $file }, строка { $line }: { $why }
import-bar-checking = проверка
import-bar-left = осталось
import-bar-rows = строк
import-bar-writing = запись
import-cell = строка { $line }, { $column }: { $why }
import-failed = { $why }
import-file = { $file }: { $why }
import-jump = площадка перевела из «{ $from }» в «{ $to }», такого шага здесь нет
import-keep-good = { $why }; --keep-good загрузит остальное
import-more-notices = и ещё { $count }, которые стоит посмотреть (см. --json)
import-no-conversation = чата { $id } нет в хранилище; проверьте номер или не указывайте его
import-no-place-for-rejected = отклонённые строки нельзя записать в { $file } ({ $why }); дайте право писать в папку
import-nothing = ничего не загружено: { $why }
import-notice = строка { $line }, { $number }: { $what }
import-rejected-file = отклонённые строки: { $file }
import-report = { $file }: { $kind }, { $rows ->
    [one] { $rows } строка
    [few] { $rows } строки
   *[other] { $rows } строк
  }: новых { $new }, изменено { $updated }, без изменений { $unchanged }, отклонено { $rejected }
import-row = строка { $line }: { $why }
import-several-shops = на площадке { $platform } несколько магазинов ({ $names }); назовите один с --shop
import-other-amount = покупатель согласился на { $agreed }, площадка сообщает { $told }: по заказу открыто расхождение
import-unknown-state = состояние «{ $wording }» неизвестно; его слова сохранены

## Kinds of files
file-kind-after-sales-export = выгрузка обращений
file-kind-funpay-chat = страница чата FunPay
file-kind-funpay-order = страница заказа FunPay
file-kind-order-answer = ответ площадки о заказе
file-kind-order-export = выгрузка заказов
file-kind-refund-detail = ответ площадки о возврате
file-kind-refund-list = список возвратов площадки
file-kind-transcript-json = чат (JSON)
file-kind-transcript-sheet = чат (таблица)
file-kind-transcript-text = чат (текст)
file-kind-web-after-sales = строки обращений со страницы продавца
file-kind-work-order-detail = обращение со страницы продавца
file-kind-work-order-list = обращения со страницы продавца

## What is wrong with the settings
settings-at = { $file }, строка { $line }: { $what }
settings-in = { $file }: { $what }
settings-key-taken = keys: клавиши `{ $keys }` нужны и `{ $one }`, и `{ $other }`; дайте одной команде другие
settings-menu-levels = в пути меню должно быть уровней: { $levels }
settings-missing-key = нет ключа `{ $key }`
settings-parcel-link = parcel_link ведёт на { $host }, а этого узла нет в own_hosts; добавьте его туда или уберите ссылку
settings-no-date = `{ $value }` — не дата; пишите как 2026-10-01
settings-no-home = неизвестна; задайте HOME или { $name }
settings-no-span = `{ $value }` — не срок; пишите `90 s`, `3 min`, `24 h` или `7 d`
settings-no-zone = `{ $value }` мин — не часовой пояс; пишите минуты к востоку от UTC, например 480
settings-no-such-command = keys: команды `{ $id }` нет; список даёт `afterdesk keys`
settings-no-such-theme = темы «{ $name }» нет; выберите dark, light, safe, contrast или none
settings-not-a-key = keys: { $id }: `{ $key }` — не клавиша; пишите `j`, `S`, `ctrl-p`, `alt-1`, `f1`, `enter`, `g g`
settings-not-a-profile = не имя профиля; до 40 букв, цифр, «-» и «_»
settings-not-made = нельзя создать ({ $why })
record-key-wrong = { $why }; верните файл из копии или уберите его, тогда будет создан новый ключ
settings-not-regular = не обычный файл; положите туда текстовый файл
settings-not-toml = { $why }
settings-not-utf8 = не в UTF-8; сохраните в UTF-8
settings-out-of-range = `{ $value }` вне пределов; можно { $allowed }
settings-too-large = больше 1 МиБ; это не файл настроек
settings-unknown-key = неизвестный ключ `{ $key }`; можно { $allowed }
settings-unknown-key-only = неизвестный ключ `{ $key }`; ожидается { $allowed }
settings-unknown-value = неизвестное значение `{ $value }`; можно { $allowed }
settings-unreadable = не читается ({ $why }); проверьте права
settings-wrong-type = не тот вид значения: { $found }; ожидается { $expected }
theme-no-such-color = файл темы даёт для { $role } цвет «{ $color }»; напишите одно из шестнадцати имён или #rrggbb в [truecolor]
theme-no-such-role = файл темы называет роль «{ $role }», которой нет; уберите или переименуйте строку
theme-not-a-theme = файл темы не читается: { $why }; сравните его с темой программы

## Word lists and packs
calendar-day-backwards = праздник кончается { $to }, раньше, чем начинается { $from }; в `from` первый день, в `to` последний
calendar-day-elsewhere = праздник { $from } лежит вне { $year }; запишите его в своём году
calendar-day-twice = праздник { $from } пересекается с тем, что выше; каждый день пишите один раз
calendar-year-lists = году { $year } нужно либо `holidays`, все выходные года, либо `also`, дни сверх тех, что идут с программой
calendar-year-missing = праздников { $year } года для { $country } нет; обещания, которые туда доходят, об этом говорят. Положите список в calendars/{ $country }.toml в папке настроек
calendar-year-twice = год { $year } стоит дважды; соберите праздники в один
card-fixed = карта { $id } идёт с программой, её `{ $key }` не меняется; меняйте `reading`, `note` и `version` или добавьте карту с номером на `S-`
card-incomplete = у карты { $id } нет `{ $key }`; своей карте нужны topic, authority, source, lang, quote, version и reading
card-no-language = у карты { $id } нет текста на `{ $language }`; напишите его на zh, en, ru, es и fa
card-no-quote = у карты { $id } пустая `quote`; приведите предложение или назовите карты, которые она соединяет, в `also` или `against`
card-no-version = у карты { $id } нет `version`; напишите день изменения, как 2026-11-22
card-reference = карта { $id } называет { $other }, которой нет; все карты даёт `afterdesk rules list`
card-same-version = карта { $id } изменена, а версия прежняя; дайте ей свою `version`
card-twice = карта { $id } стоит дважды; пишите каждую один раз
card-unknown = карты { $id } нет, менять нечего; все карты даёт `afterdesk rules list`, а номер своей карты начинается с `S-`
pack-kept = { $problem } — в силе остаётся прежняя хорошая версия { $version }
pack-not-known = не файл правил, площадки, календаря, ответов, тона или слов; они кончаются на `.toml` или `.words`
pack-not-there = нет такого; укажите путь к файлу
pack-not-used = { $problem } — в силе остаётся то, что идёт с программой
pack-too-many-files = файлов больше { $limit }
own-brackets = «{ $id }»: скобки стоят не парами; закройте каждую и не вкладывайте одинаковые друг в друга
bot-bad-line = шаблон бота не читается: { $why }
bot-example-hit = «{ $text }» не должно относиться к «{ $id }», но относится; сделайте шаблоны уже
bot-example-missed = «{ $text }» должно относиться только к «{ $id }», но не относится; добавьте недостающие слова
bot-no-examples = «{ $id }» добавляет шаблоны без примеров; дайте сообщения, которые к нему относятся (yes) и не относятся (no)
bot-no-mark = «{ $id }» должно простыми словами говорить, что ответ автоматический и как позвать человека; оно не может быть пустым или с подстановками
bot-no-rule = правила «{ $id }» нет; добавьте его в `bot/plan.toml`
bot-no-topic = темы «{ $id }» нет; добавьте её в `bot/plan.toml`
bot-no-words = «{ $id }» нужен текст
bot-why-asked = покупатель просит человека
bot-why-no-rule = нет точно подходящего правила
bot-why-no-state = для этого состояния дела нет правила
bot-why-two-rules = вопросов больше одного
bot-why-missing = не хватает данных по делу
bot-why-gate = ответ остановлен проверкой
bot-why-dispute = открыт спор или жалоба
bot-why-money = нужно решение о деньгах или заказе
bot-why-repeated = тот же вопрос повторился
bot-why-limit = лимит автоответов исчерпан
bot-why-not-words = картинка или файл
bot-why-rule = по правилу нужен человек
bot-would-answer = Ответил бы: { $n }
bot-would-hand-over = Передал бы человеку: { $n }
bot-would-let-be = Отвечать не нужно: { $n }
bot-would-be-silent = Молчал бы, чат вёл человек: { $n }
bot-would-be-off = Вне часов работы: { $n }
own-incomplete = «{ $id }»: нужны подпись и текст
own-no-code = «{ $id }»: у `{ $key }` нет значения «{ $value }»; возьмите значение из нашего плана
own-no-language = назван не по языку; назовите его { $allowed } или `plan`
own-no-place = «{ $id }» не говорит, когда подходит: укажите way, условие или `general = true`
own-no-value = «{ $id }» просит значение «{ $name }», которого нет; есть { $allowed }
own-not-planned = «{ $id }» нет среди наших; возьмите наше имя или добавьте его в `answers/plan.toml`
own-stopped = «{ $id }» будет остановлен на { $platform }: «{ $text }» ({ $rule })
tone-no-set = называет набор «@{ $name }», которого нет; добавьте его в `[sets]`
tone-stops-answer = остановит готовый ответ «{ $id }» на словах «{ $text }»; сделайте фразу точнее
words-example-passes = пример «{ $text }» должен проходить, а его останавливает { $rule }
words-example-stops = пример «{ $text }» должен останавливаться, а проходит
words-no-form = `{ $form }` — не форма; пишите варианты в скобках, как в `(tele|tela)gram`
words-no-key = `{ $key }` здесь не место; можно version, set, role, phrase, stops, passes, а в set — words, forms, sounds, values
words-no-kind = `{ $kind }` — не вид находки; напишите вид, например offplatform, qr или pay_other
words-no-number = `{ $value }` — не число знаков
words-no-phrase-key = `{ $key }` здесь не место; в phrase можно says, mixes, within, unless, stops, passes
words-no-set = нет set или role `{ $set }`; исправьте имя или начните с `set: { $set }` или `role: { $set }`
words-no-syllables = `{ $word }` — не список слогов; пишите как `wei xin`
words-no-value = `{ $pair }` — не числительное; пишите слово=5, слово=x100 или слово=x2
words-not-a-line = это не строка вида `ключ: значение`
words-phrase-empty = фразе нужна строка says или mixes
words-phrase-head = у фразы есть имя и вид, как `pay_outside offplatform`
words-phrase-twice = фраза `{ $phrase }` стоит и в строке { $line }; дайте одной другое имя
words-too-many-sets = наборов и ролей больше { $limit }; уберите один

## afterdesk check
check-between = { "; " }
check-clears = пройдёт, если: { $clears }
check-found = строка { $line }, знаки { $from }–{ $to }: { $verdict }, { $kind } ({ $rule }): { $text }
check-suggestion = вместо этого: { $text }
check-name-found = { $file }, знаки { $from }–{ $to } имени: { $verdict }, { $kind } ({ $rule }): { $text }
check-picture-doubt = { $file }: { $verdict }, { $doubt } ({ $rule })
check-picture-found = { $file }, код в { $x } × { $y }: { $verdict }, { $kind } ({ $rule }): { $text }
check-why = почему: { $why }

check-history-done = { $judged ->
    [one] Проверено { $judged } отправленное сообщение
    [few] Проверено { $judged } отправленных сообщения
   *[other] Проверено { $judged } отправленных сообщений
}: отмечено { $flagged }, из них новых для старшего { $new }
check-history-found = { $at }, { $conversation }, { $author }: { $verdict }, { $kind } ({ $rule }): { $text }
check-history-judging = проверка

## afterdesk rules
rules-against = противоречит
rules-also = смотри также
rules-file-empty = { $file }: хорош и ничего не меняет
rules-file-fine = { $file }: хорош; меняет { $changes }
rules-no-card = карты { $id } нет; все карты даёт `afterdesk rules list`
rules-note = примечание
rules-now-decided = { $situation }: «{ $before }» станет «{ $after }»
rules-now-passing = { $n ->
    [one] { $n } пример, который останавливался, теперь пройдёт: { $texts }
    [few] { $n } примера, которые останавливались, теперь пройдут, среди них: { $texts }
   *[other] { $n } примеров, которые останавливались, теперь пройдут, среди них: { $texts }
 }
rules-now-stopped = { $n ->
    [one] { $n } пример, который проходил, теперь остановится: { $texts }
    [few] { $n } примера, которые проходили, теперь остановятся, среди них: { $texts }
   *[other] { $n } примеров, которые проходили, теперь остановятся, среди них: { $texts }
 }
rules-own = изменено или добавлено магазином
rules-reading = понимание
rules-source = источник
situation-after-10-days = возврат без причины, 10 дней после получения
situation-after-20-days = возврат без причины, 20 дней после получения
situation-after-3-days = возврат без причины, 3 дня после получения
situation-group-waits = возврат денег, пока группа собирается
situation-not-sent = возврат денег до отправки, оплата через WeChat
situation-not-sent-credit = возврат денег до отправки, оплата кредитной картой
situation-not-sent-other = возврат денег до отправки, оплата через Alipay
situation-not-sent-savings = возврат денег до отправки, оплата дебетовой картой
situation-on-the-way = возврат денег, пока посылка в пути
situation-quality-10-days = возврат из-за качества, 10 дней после получения
situation-silent-after = выполнение не подтверждено, 3 дня после доставки
situation-silent-before = выполнение не подтверждено, до доставки

## afterdesk doctor
doctor-nobody-delivers = { $shop }; по этому каналу пока никто не доставляет, сообщения остаются в исходящих
doctor-only-in-demo = { $shop }; сообщения уходят только в `afterdesk demo` без --store, здесь — нет
doctor-part-calendar = праздники
doctor-part-files = сохранённые файлы
doctor-part-folder = папка данных
doctor-part-keys = изменённые клавиши
doctor-part-language = язык
doctor-part-override = файл магазина
doctor-part-packs = списки слов, площадки, правила и календари
doctor-part-platforms = площадки
doctor-part-record = записи журнала
doctor-part-sample = выборка отправленных
doctor-part-settings = настройки
doctor-part-shop = магазин
doctor-part-shops = магазины
doctor-part-store = хранилище
doctor-part-terminal = терминал
doctor-part-words = списки слов
doctor-state-missing = нет
doctor-state-wrong = не так
files-missing = { $count ->
    [one] не хватает { $count } сохранённого файла (первый: { $first }); восстановите папку из копии
   *[other] не хватает сохранённых файлов: { $count } (первый: { $first }); восстановите папку из копии
}
files-stray = { $path } ничему не принадлежит; это безвредно, удалить можно, пока программа не работает

## Доказательства: почему файл или поле не приняты
form-choose-first = сначала выберите, что произошло; затем заполняйте поля
form-empty = ничего не введено; напишите что-нибудь или выйдите клавишей Esc
form-image-in-slot = изображение кладут в список; добавьте его там
form-no-day = это не дата; пишите 2026-03-01 или 2026-03-01 14:30
form-no-field = у этого шага нет такого поля; см. `afterdesk evidence list`
form-no-option = у этого шага нет такого варианта; см. `afterdesk evidence list`
form-no-phone = это не номер телефона; напишите от 5 до 15 цифр
form-no-step = у этого обращения нет такого шага; см. `afterdesk evidence list`
form-too-long = здесь знаков: { $count }, а страница принимает { $limit }; сократите
unfit-broken = { $file } повреждён: содержимое не то, что обещает начало; получите файл заново
unfit-changed = { $file } изменился во время копирования; дождитесь, пока он будет готов, и добавьте снова
unfit-empty = { $file } пуст; получите файл заново
unfit-encrypted = { $file } не открыть без пароля; сохраните без пароля и добавьте
unfit-no-file = { $file } не файл или его уже нет; выберите другой
unfit-too-large = { $file } больше { $limit } МБ, которые принимает площадка; уменьшите
unfit-too-many = { $file } лишний: площадка принимает по { $limit } изображения на каждое доказательство; сначала уберите другое
unfit-too-many-pixels = в { $file } больше пикселей, чем можно открыть; уменьшите
unfit-truncated = { $file } обрывается: скопирован или скачан не до конца; получите заново
unfit-twice = { $file } здесь уже есть; ничего не добавлено
unfit-unknown = { $file } не изображение и не PDF (похоже на { $kind }); сохраните в таком виде
unfit-unreadable = { $file } не читается ({ $why }); проверьте права на чтение

## Доказательства: что составляется по записям
gather-buyer = Покупатель
gather-carrier = Перевозчик
gather-chat = Переписка
gather-created-at = Заказано
gather-number = Номер заказа
gather-order = Заказ
gather-paid = Оплачено
gather-paid-at = Время оплаты
gather-parcel = Путь посылки
gather-recall = Запрос на возврат посылки
gather-receipt = Отправленное подтверждение заказа
gather-received-at = Получено
gather-scan = Последнее событие
gather-scanned-at = Время события
gather-shipped-at = Отправлено
gather-shop = Магазин
gather-shop-side = Магазин
gather-state = Состояние
gather-tracking = Трек-номер
gather-way = Направление
unfit-no-passage = между этими сообщениями ничего не сказано; отметьте другие

## Обращения площадки: полоса, список, форма, выбор файлов
ask-form-address = { $step }: адрес
ask-form-date = { $step }: день, как 2026-03-01 или 2026-03-01 14:30
ask-form-option = { $step }: что произошло?
ask-form-phone = { $step }: телефон
ask-form-text = { $step }: словами
ask-slot-note = Заметка к этому доказательству:
ask-waive = Почему это доказательство не нужно?
ask-want-again = Почему это доказательство всё же нужно?
ask-which-work-order = Какое обращение открыть?
banner-lapsed = площадка вмешалась: срок доказательств истёк
banner-stepped-in = площадка вмешалась: доказательства
checklist-default = по умолчанию
confirm-take-out = Убрать { $file } из списка? Сам файл сохранится.
evidence-file-told = { $file } · кто добавил: { $by } · SHA-256 { $sha256 }
evidence-behind = { $count ->
    [one] … ещё { $count } файл: Enter покажет
    [few] … ещё { $count } файла: Enter покажет
   *[other] … ещё { $count } файлов: Enter покажет
}
evidence-pages = { $count } стр.
evidence-stripped = без места съёмки
file-source-chat = переписка
file-source-order = заказ
file-source-parcel = посылка
file-source-person = файл
file-source-recall = возврат посылки
file-source-receipt = подтверждение заказа
form-field-address = адрес
form-field-date = день
form-field-empty = заполнить
form-field-image = изображение
form-field-phone = телефон
form-field-text = словами
form-word-accepts = согласен на возврат денег после перехвата
form-word-after-success = вернуть деньги, когда посылка перехвачена
form-word-agreed = договорились с покупателем
form-word-amount = сумма не согласована
form-word-complete = всё было вложено
form-word-courier = связались с курьером
form-word-courier-calls = курьер позвонит
form-word-declines = не согласен на возврат денег после перехвата
form-word-deliverable = можно доставить
form-word-failed = перехват не удался
form-word-goods-faulty = возвращённый товар с дефектом
form-word-in-transit = товар в пути
form-word-interception = перехват после запроса возврата денег
form-word-intervention = площадка вмешалась, форма неизвестна
form-word-logistics = сбой в доставке
form-word-lost = посылка потеряна
form-word-missing-goods = мало доказательств: недовложение
form-word-moving = идёт как обычно
form-word-not-as-described = мало доказательств: не как в описании, качество
form-word-pick-up = покупатель заберёт сам
form-word-promised = обещан срок
form-word-proof = связались с курьером
form-word-refund = вернуть разницу
form-word-refusal = отказ в возврате денег
form-word-refused-parcel = покупатель отказался от посылки
form-word-resend = дослать
form-word-return-in-transit = возврат в пути
form-word-return-number = трек-номер возврата
form-word-right = номер верный
form-word-running = перехват идёт
form-word-short-delivery = недовложение
form-word-signed = вручено, но «не получено»
form-word-signed-not-received = вручено, но не получено
form-word-silent = не отвечает 12 часов
form-word-started = перехват начат
form-word-stuck = курьера поторопили
form-word-succeeded = перехвачено
form-word-told = покупателю сообщено
form-word-wait = ждать перехвата
form-word-warehouse = связались со складом
form-word-wrong = номер неверный
passage-foot-from = j k выбор  m начало здесь  v личные данные  Esc назад
passage-foot-to = j k выбор  Enter конец здесь  v личные данные  Esc назад
passage-personal = показывать личные данные полностью
passage-title = Отметить часть переписки
picker-foot-evidence = печатайте для поиска  Tab отметить  Enter добавить  ← выше  Esc назад
picker-title-evidence = Добавить доказательства
toast-evidence-added = Добавлено доказательств: { $count }.
toast-evidence-refused = Не добавлено: { $why }
toast-evidence-removed = Убрано из списка; файл сохранён.
toast-evidence-taken-over = Перенесено записей: { $count }.
toast-lapsed = Срок доказательств истёк, обращений: { $count }. Передать больше ничего нельзя (B-27).
toast-work-order-opened = Обращение открыто.
why-no-file-chosen = Сначала выберите файл.
why-no-work-order = Обращения нет. O открывает его вручную.
why-nothing-said = В этой переписке ничего не сказано.
why-work-order-over = Это обращение закрыто или уже передано.

## Filling a store with a made-up shop
demo-filling = учебные заказы
demo-filled = Придумано: заказов { $orders }, сообщений { $messages }, дел { $cases }, обращений { $work_orders }.

## What a platform does to shops, and where that is written
penalty-accounts-blocked = все аккаунты блокируются навсегда
penalty-deposit-100000 = нужно внести депозит более 100 000 юаней
penalty-goods-off-sale = товары магазина снимаются с продажи
penalty-listing-forbidden = выставлять товары запрещено
penalty-payouts-refused = в выплатах отказывают
penalty-trading-closed = торговля закрывается
penalty-withdrawals-limited = вывод денег ограничивается
source-six-points-5 = «Шесть пунктов послепродажного обслуживания Pinduoduo», раздел 5 (файл 001_563c0061d0d0c9f4)
source-funpay-rules = правила FunPay о контактах и сделках вне сайта, прочитаны по копиям
source-gateway-advanced = «Уведомления платёжного шлюза», часть о расширенных уведомлениях, пункт 2 (файл 004_3f2f2763ec216d17)
source-unconfirmed-order-0 = «Покупатель не подтверждает заказ», вступление (файл 002_9715f6d639b34f4d)
source-unconfirmed-order-solution-4 = «Покупатель не подтверждает заказ», часть «Решение», пункт 4 (файл 002_9715f6d639b34f4d)

## Dialogs of the desk
ask-deposit-amount = Депозит: о какой сумме договорились?
ask-deposit-management = Депозит: кто и как его хранит?
ask-deposit-refund = Депозит: когда и как его возвращают?
ask-deposit-use = Депозит: на что его можно тратить?
ask-dispute-noted = Каким путём идёт спор?
ask-freight = Кто платит за обратную пересылку по странице площадки?
ask-freight-noted = Что показывает площадка?
ask-payment-noted = Что с платёжной системой?
ask-renewed = Страховка пересылки магазина { $shop } продлена с { $start } по { $end }?
ask-renewed-cost = Сколько она стоила, в { $currency }?
ask-review-allow = Под каким названием этот текст проходит 90 дней? Число в конце задаёт другой срок.
ask-review-block = Почему этот текст не должен уйти? { $name } это прочтёт.
ask-review-return = Что { $name } должен изменить? Текст вернётся черновиком.
ask-what-happened = Что произошло?
ask-part-answer = Что ответил { $buyer } на { $amount } по делу { $number }?
ask-part-shop = Сколько в { $currency } предложить { $buyer } по делу { $number } без возврата товара? Не больше { $most }: из уплаченного ещё не возвращено { $left }. Деньги возвращаются на странице площадки (p r).
ask-part-platform = Сколько в { $currency } предложить { $buyer } по делу { $number } без возврата товара? Не больше { $most }: из уплаченного ещё не возвращено { $left }. Часть возвращает только поддержка площадки: напишите ей, когда покупатель согласится.
ask-part-not-told = Сколько в { $currency } предложить { $buyer } по делу { $number } без возврата товара? Не больше { $most }: из уплаченного ещё не возвращено { $left }. Есть ли на площадке частичный возврат, неизвестно: проведите его вручную.
ask-part-reason = Предложить { $buyer } часть по делу { $number } вопреки правилу { $card }: почему?
ask-part-range = Введите сумму больше нуля и не больше { $most }.
part-accepted = покупатель согласен: вернуть
part-declined = покупатель отказался: дело продолжается
part-again = предложить другую сумму
ask-postpone = До какого времени отложить дело { $number }? Например: 2д, 3ч, 18:00, 15.03.2025 или 15.03. 18:00
ask-postponed = Дело { $number } отложено до { $at }.
postpone-resume = вернуть сейчас
postpone-again = отложить на другое время
ask-which-letter = Какое письмо?
letter-copied = Скопировано. Когда письмо передано, нажмите y: шаг будет отмечен.
letter-foot = y передано · c копировать снова · Esc пока нет
letter-foot-stopped = Esc закрыть
letter-stopped = Не скопировано: проверка нашла то, что не должно уйти. Сначала исправьте запись.
letter-title = Письмо
ask-hand-over = Кому передать { $buyer }?
ask-hand-over-note = Что им нужно знать? Начните с @имени, чтобы назвать, кто берёт.
ask-words-empty = Напишите что-нибудь или нажмите Esc.
ask-words-foot = Enter сохранить · Esc не надо
ask-words-hint = пишите здесь
ask-words-title = Ещё одно
ask-words-unread = Это не читается. Напишите так, как в вопросе.
ask-words-differ = Это не { $typed }; ничего не сделано.
proof-foot = Enter дальше · Esc оставить
proof-hint = парольная фраза
proof-locked = Заблокировано после неверных фраз. Попробуйте через { $seconds } с.
proof-question = Это может сделать только { $name }. Введите вашу парольную фразу.
proof-title = Парольная фраза
proof-wait = Это не та фраза. Следующая попытка через { $seconds } с.
proof-waiting = проверяется…
proof-wrong = Это не та фраза. Попробуйте ещё раз.
authority-law = закон
authority-payment-system = платёжная система
authority-platform = площадка
authority-shop = магазин
card-against = Против:
card-also = Смотри также:
card-none = карты с таким номером нет
card-topic-group-refund = групповые заказы
card-topic-inducement = увод покупателей
card-topic-law = закон
card-topic-payment = оплата и уведомления
card-topic-refund-only = только возврат денег
card-topic-return = возвраты
card-topic-return-freight = обратная пересылка
card-topic-unconfirmed = покупатель не подтверждает выполнение
card-topic-work-order = обращения площадки
cards-foot = j k прокрутка · Esc закрыть
cards-title = Почему
confirm-complaint = Открыть жалобу покупателя { $buyer } по этому чату?
confirm-foot = y да · n нет
confirm-freeze = Сохранить всю переписку по { $number }? Тогда она не обезличивается.
confirm-refuse = Отказать по делу { $number } покупателя { $buyer }, { $amount }?
confirm-refuse-reason = Отказать по делу { $number } покупателя { $buyer }, { $amount } (правило { $card }): почему? Это прочтёт покупатель.
confirm-release = Отправить этот текст ({ $name }) покупателю { $buyer } как есть?
confirm-title = Вы уверены?
help-direction = Текст справа налево
help-direction-hint = Порядок верен, если буква س стоит у правого края этого персидского слова. Если нет, смените и запишите верное как `bidi` в настройках:
help-direction-sample = سلام
help-elsewhere = В других панелях
help-everywhere = Везде
help-foot = j k прокрутка · Esc закрыть
help-here = Здесь
help-title = Клавиши
messages-foot = j k прокрутка · d подробности · Esc закрыть
messages-none = Пока ничего не сообщалось.
messages-title = Сообщения
palette-foot = Enter выполнить · Esc закрыть
palette-hint = имя команды
palette-title = Команды
pick-foot = буква выбирает · Esc не надо
pick-renewed = да
pick-renewed-cost = да, и указать цену
pick-title = Что именно?
picker-elsewhere = ← ведёт в папку выше. Введите путь, например ~/Downloads или .., и нажмите Enter.
picker-empty = Эта папка пуста. Здесь стояли бы выгрузки заказов и обращений (.csv, .xlsx), чаты, сохранённые ответы и страницы.
picker-foot = Enter открыть · ← папка выше · Esc закрыть
picker-hint = часть имени или путь
picker-no-match = Ни в одном имени нет того, что введено.
picker-path = Enter идёт по этому пути: папка откроется, файл загрузится.
picker-title = Выберите файл для загрузки
save-view-foot = Enter сохранить · Esc закрыть
save-view-hint = имя вида
save-view-title = Сохранить вид
search-hint = слова, номер заказа или покупатель
start-connect = Подключить магазин
start-demo = Сначала посмотреть учебный магазин
start-foot = Enter выбрать · q выйти
start-import = Загрузить файл: заказы, обращения, чаты
start-title = Добро пожаловать
start-welcome = Здесь ещё ничего нет. С чего начнём?
stopped-advises = Другой текст советует обратное:
stopped-foot = Enter назад к словам · w почему · j k прокрутка
stopped-foot-suggestion = s взять предложенное · Enter назад к словам · w почему
stopped-forbids = Запрещает
stopped-held = Придержано для старшего; ничего не ушло. Ваши слова остались в поле ответа.
stopped-nothing-left = Ничего не ушло. Ваши слова остались в поле ответа.
stopped-penalties = Что площадка делает с магазинами, которые такое отправляют
stopped-source = Источник:
stopped-suggestion = Предложение, которое пройдёт
stopped-title = Остановлено
toast-path-copied = Путь в меню скопирован.
toast-letter-copied = Письмо скопировано.
too-small = Окно слишком мало. Нужно не меньше 40 столбцов и 12 строк.
warning-evidence = До срока доказательств по заказу { $about } осталось { $left }.
warning-insurance = Страховка пересылки магазина { $about } кончается через { $left }.

## What the rules say

bearer-customer = покупатель
bearer-merchant = магазин
bearer-not-seen = не видно
bearer-platform = площадка
change-arrives = посылка придёт
change-buyer-confirms = покупатель подтвердит выполнение
change-cancel-agreed = покупатель согласится отменить
change-dispatched = заказ отправят
change-fault-shown = покажут недостаток
change-freight-seen = посмотрят, кто платит пересылку
change-group-forms = группа соберётся
change-parcel-back = посылка вернётся
change-recall-agreed = посылку отзовут
change-refund-only-asked = попросят только деньги
change-return-asked = попросят возврат
change-time-passes = пройдёт время
clash-ask-too-early = просить рано запрещено
clash-contact-ways = писать вне чата запрещено
clash-freight-marker = площадка показывает другого плательщика
clash-group-first = сначала группа, которая ждёт
decision-approve = Согласиться
decision-approve-with-condition = Согласиться с условием
decision-arrives = придёт
decision-ask-supervisor = Решает старший
decision-estimate = оценка
decision-freight = пересылка туда { $outward } · обратно { $back }
decision-if = если
decision-may-apply = Можно попросить
decision-missing = не хватает:
decision-next = дальше:
decision-not-yet = Ещё нет
decision-platform-decides = Решает площадка
decision-refuse = Отказать
decision-settle = Предстоит уладить
decision-why = почему:
holiday-calendar-missing = праздники того года неизвестны
holiday-holiday = праздники могут задержать
missing-acknowledgement = понимание покупателя
missing-address = адрес возврата
missing-approval = ваше согласие
missing-arrival-time = когда товар пришёл
missing-buyer-agreed = согласие покупателя
missing-buyer-knows = знает ли покупатель
missing-buyer-told = попросить покупателя отказаться от посылки
missing-cancel-after = сколько ждать
missing-courier-told = попросить перевозчика
missing-delivery = посылка должна прийти
missing-delivery-known = получил ли покупатель
missing-documents = документы для платёжной системы
missing-dispatch-state = отправлен ли заказ
missing-end-told = назвать покупателю конец срока
missing-evidence = доказательства
missing-freight-marker = кто платит обратную пересылку
missing-marker-reason = довод против того, что показывает площадка
missing-obstacle-gone = препятствие на пути покупателя
missing-outcome = итог
missing-owner = кто за это возьмётся
missing-payment-terms = условия платёжной системы: добавьте их в файл площадки
missing-reason = причина
missing-refund-only-case = дело только о деньгах
missing-reminder = первое напоминание
missing-system-refund = возврат от системы
recall-buyer-agreed = покупатель согласен
recall-buyer-told = покупателя попросили
recall-courier-told = перевозчик извещён
remark-allowance-to-buyer-account = доплата идёт на счёт самого покупателя
remark-already-refunded = деньги уже вернулись
remark-buyer-refuses = покупатель отвечает, но выполнение не подтверждает
remark-buyer-silent = покупатель не отвечает
remark-decided = вы уже согласились
remark-dispute-answered = платёжной системе вы ответили
remark-evidence-given = доказательства переданы
remark-evidence-lapsed = срок для доказательств прошёл
remark-like-quality = понимается как недостаток качества
remark-no-arrival-promise = не обещайте время поступления
remark-no-freight-promise = ничего не обещайте о пересылке
remark-refund-costs-goods = товар не вернётся
remark-refund-overdue = деньги не пришли в срок
remark-refused = вы уже отказали
remark-system-refund-overdue = возврат от системы не пришёл в срок
remark-window-over = срок возврата без причины истёк
rung-contact = связаться
rung-keep-evidence = сохранить переписку
rung-offer-cancel = предложить отмену
rung-open-terms = условия платёжной системы
rung-show-rules = разъяснить правила
stop-answered = покупатель ответил
stop-forbidden = запрещено площадкой
stop-needs-reason = сначала причина
stop-needs-documents = не хватает документов
stop-needs-step-before = сначала предыдущий шаг
stop-no-period = срок ожидания не задан
stop-not-known = никто не проверил, разрешено ли это
stop-too-early = слишком рано
stop-too-late = слишком поздно
stop-too-many = слишком много за сутки
way-answer = ответить покупателю
way-answer-dispute = ответить платёжной системе со всеми документами
way-apply-exchange = покупатель просит обмен
way-apply-refund-only = покупатель просит только деньги
way-apply-return = покупатель просит возврат
way-approve-exchange = согласиться на обмен
way-approve-refund = согласиться на возврат денег
way-approve-repair = согласиться на ремонт
way-approve-resend = согласиться дослать недостающее
way-approve-return = согласиться на возврат
way-ask-reason = спросить причину
way-ask-supervisor = спросить старшего
way-ask-support = спросить поддержку площадки
way-cancel-order = отменить заказ
way-claim-quality = покупатель показывает недостаток
way-close = закрыть
way-complete-group = помочь собрать группу
way-decide-by-terms = решить самим по условиям платёжной системы
way-conclude = завершить
way-deliver = доставить
way-escalate = передать
way-extend = дать больше времени
way-give-address = дать адрес возврата
way-keep-evidence = сохранить переписку
way-look-up-freight = посмотреть, кто платит пересылку
way-note-agreement = отметить согласие покупателя
way-offer-cancel = предложить отмену
way-offer-exchange = предложить бесплатный обмен
way-offer-return = предложить возврат
way-open-terms = условия платёжной системы
way-other-routes = другие пути решения
way-platform-service = служба самой площадки
way-refuse = отказать с указанием причины
way-remind = напомнить покупателю
way-remind-by-call = напомнить по телефону
way-remind-by-email = напомнить по почте
way-remind-by-messenger = напомнить в мессенджере
way-remind-by-sms = напомнить по СМС
way-show-rules = показать правила
way-submit-evidence = подать доказательства
way-take-over = взять на себя
way-tell-arrival = сказать, когда придут деньги
way-tell-buyer = попросить покупателя отказаться от посылки
way-tell-courier = попросить перевозчика отозвать её
way-wait-delivery = ждать посылку
way-wait-system-refund = ждать возврата от системы

## What can be noted in a matter

act-accepted = жалоба принята
act-address-given = адрес возврата дан
act-address-given-ask = Какой из заданных адресов сообщили?
act-allowance-seen-no = площадка не доплачивает
act-allowance-seen-yes = площадка доплачивает
act-allowance-shown = доплата, как её посчитала площадка
act-allowance-shown-ask = Сколько показывает площадка, в { $currency }?
act-buyer-agreed = покупатель согласен отказаться от посылки
act-buyer-answered = покупатель ответил
act-buyer-knows = покупатель знает, что нужно подтвердить выполнение
act-cancel-acknowledged = покупатель понимает, что значит отмена
act-cancel-agreed = покупатель согласен отменить
act-concluded = завершено
act-concluded-ask = Чем кончилось?
act-concluded-solved = завершено: решено
act-concluded-solved-ask = Как это решили?
act-concluded-unsolved = завершено: не решено
act-concluded-unsolved-ask = Почему не удалось решить?
act-contact-bounced-email = письма покупателю возвращаются
act-contact-bounced-phone = до покупателя не дозвониться
act-courier-told = перевозчика попросили отозвать
act-courier-told-ask = Номер запроса у перевозчика:
act-delivery-known = покупатель получил заказ
act-dispute-answered = платёжной системе ответили
act-document-ready-delivery = доказательство передачи есть
act-document-ready-order = заказ приложен
act-document-ready-receipt = чек есть
act-document-ready-refund = доказательство возврата денег есть
act-document-ready-talk = вся переписка есть
act-document-ready-terms = условия магазина есть
act-escalated-lead = передать руководителю
act-escalated-lead-ask = Почему дело передаётся?
act-escalated-team = передать команде
act-escalated-team-ask = Почему дело передаётся?
act-escalation-answered = ответ руководителя
act-escalation-answered-ask = Каков ответ?
act-evidence-lapsed = срок доказательств истёк
act-evidence-kept = переписка сохранена
act-exchange-accepted = покупатель хочет обмен
act-exchange-declined = покупатель не хочет обмена
act-extended = покупателю дано больше времени
act-extended-ask = До конца какого дня? Например, 2025-03-15
act-freight-refund-not-required = на странице: стоимость пересылки возвращать не нужно
act-freight-refund-required = на странице: стоимость пересылки нужно вернуть
act-freight-shown-after-sales = пересылка на странице возврата
act-freight-shown-after-sales-ask = Сколько за пересылку показывает страница, в { $currency }?
act-freight-shown-order = пересылка на странице заказа
act-freight-shown-order-ask = Сколько за пересылку показывает страница, в { $currency }?
act-obstacle-found = покупателю что-то мешает
act-obstacle-found-ask = Что мешает?
act-obstacle-gone = покупателю больше ничего не мешает
act-paid-in-advance = площадка заплатила покупателю вперёд
act-paid-in-advance-ask = Сколько в { $currency } и к какому дню она это удержит? Как 120.00 2025-03-15
act-parcel-back = посылка вернулась
act-payment-disputed = запрос платёжной системы, срок не назван
act-payment-disputed-until = запрос платёжной системы, срок назван
act-payment-disputed-until-ask = К какому дню она ждёт ответа? Например, 2025-03-15
act-pickup-known = откуда забирают посылку
act-pickup-known-ask = Откуда забирают посылку?
act-reason-found-doubts = причина: сомнения
act-reason-found-no-answer = причина: нет ответа
act-reason-found-other = причина: другое
act-reason-found-payment-problem = причина: трудности с оплатой
act-reason-found-questions = причина: вопросы
act-rung-skipped = пропустить шаг
act-rung-skipped-ask = Какой шаг и почему?
act-support-asked = поддержка площадки спрошена
act-taken = беру на себя
act-terms-opened = условия платёжной системы прочитаны

## Points of a deposit
deposit-point-amount = сумма
deposit-point-management = хранение
deposit-point-refund = возврат
deposit-point-use = использование

## The shop itself
shop-advance = Выплачено площадкой вперёд
shop-advance-back = удержат к { $day }
shop-advance-none = Ничего не отмечено.
shop-deposit-agreed = Депозит: о чём нужно договориться
shop-deposit-missing = нет
shop-deposit-quoted = Депозит: как в источнике
shop-deposit-unquoted = Для этой площадки цифры нет.
shop-foot = a m u r договорено · w почему · Esc закрыть
shop-insurance = Страховка пересылки
shop-insurance-gap = { $gap } без страховки с её начала
shop-insurance-lapsed = нет страховки с { $end }
shop-insurance-none = Ничего не отмечено; i r отмечает продление.
shop-insurance-until = застраховано до { $end }
shop-title = Магазин

## Allowance for return freight
allowance-missing-pickup-place = нет места забора
allowance-missing-shop-address = нет подробного адреса магазина
allowance-source = от площадки

## Contacts of a buyer
contact-unsound-email = не адрес почты
contact-unsound-phone = не номер телефона
contact-bounced = не доходит
seller-decides-no = продавец не решает
seller-decides-unknown = может ли решать продавец, неизвестно
seller-decides-yes = продавец может решать
payment-no-terms = условий нет; добавьте их в файл площадки
document-delivery = доказательство передачи
document-order = заказ
document-receipt = чек
document-refund = доказательство возврата денег
document-talk = вся переписка
document-terms = условия магазина

## Packets of evidence
packet-and = { $first }, { $second }
packet-slot = { $slot }
packet-incomplete = не хватает: { $missing }; добавьте или пусть старший укажет причину
packet-wrong-digits = это не последние четыре знака номера заказа; сверьте и введите снова
packet-file-gone = файла { $file } больше нет; добавьте его снова
packet-file-changed = файл { $file } был изменён; добавьте его снова и запустите afterdesk audit verify
packet-broken-picture = изображение { $file } не открывается; добавьте его снова или уберите
packet-no-font = в пакете есть письменность ({ $script }), для которой нет шрифта; установите его, в Debian и Ubuntu: apt-get install { $package }
packet-not-drawn = пакет не удалось собрать ({ $why }); попробуйте снова
packet-not-written = не удалось записать в { $folder }: { $why }; проверьте место и права и повторите
packet-nothing-laid = пакет ещё не подготовлен; сначала подготовьте его
cmd-checklist-preview = просмотр пакета
cmd-checklist-preview-help = Показать страницы пакета доказательств текстом и то, чего не хватает.
cmd-checklist-submit = подать
cmd-checklist-submit-help = Проверить, подготовить пакет и скопировать путь к папке; затем y отмечает подачу.
ask-last-four = Введите последние четыре знака номера заказа
ask-submit-incomplete = Чего-то не хватает: введите последние четыре знака номера заказа, пробел и причину
why-packet-incomplete = Не хватает обязательного документа; добавьте его или попросите старшего подать с указанием причины
packet-laid = Пакет готов, путь к папке скопирован. Подайте его в { $menu }; затем нажмите y.
packet-title = Пакет доказательств
packet-foot = j k прокрутка · Esc закрыть
toast-packet-recorded = Подача отмечена
toast-packet-refused = Не подано: { $why }

deadline-no-papers = нет бумаг
deadline-no-confirmation = нет подтв.
deadline-no-receipt = нет чека
deadline-delay = задержка
view-unpapered = Без бумаг
view-delays = Задержки
cmd-view-unpapered = без бумаг
cmd-view-unpapered-help = Показать оплаченные заказы, покупатели которых не получили подтверждение заказа или чек.
cmd-view-delays = задержки
cmd-view-delays-help = Показать заказы с истёкшим обещанным сроком, о новой дате которых покупатель не знает.
cmd-case-papers = бумаги
cmd-case-papers-help = Показать, что сообщается покупателю заказа: подтверждение и чек, S отправляет недостающее, n показывает остальные подходящие уведомления.
case-papers = Бумаги
paper-missing = ещё не отправлено
papers-title = Что получит покупатель
papers-foot = S отправить · a снова · r самому · n ещё · o предложение · Esc закрыть
papers-foot-given = a отправить снова · n другие · o предложение · Esc закрыть
notices-title = Что ещё можно сообщить покупателю
notices-foot = 1–9 выбрать · Enter показать · Esc закрыть
notices-asks-delay = спросит причину и новую дату
notices-asks-what = спросит, что сообщить
notices-stopped = проверка не пропускает текст; откройте, чтобы увидеть почему
toast-notices-sent = { $count ->
    [one] { $count } уведомление в пути
    [few] { $count } уведомления в пути
   *[many] { $count } уведомлений в пути
}
toast-notice-refused = Не отправлено: { $why }
why-nothing-to-give = Всё уже отправлено, или недостающее пока нельзя отправить: причина указана в окне.
why-nothing-given = Пока не отправлено ничего, что можно было бы отправить снова.
why-no-notice-fits = Сейчас для этого заказа нет подходящих уведомлений.
why-goes-as-shown = Это уходит так, как показано: S отправляет. Чтобы сказать больше, напишите покупателю через r.
why-notice-waits = Оно ждёт вставки в чат: o покажет его, y запишет отправку.
ask-delay = Почему задерживается заказ { $number } и какова новая дата? Причина, затем 2026-12-24
ask-update = Что произошло по обращению покупателя { $buyer }? Пишите на языке: { $language }. Перед отправкой текст будет показан.
ask-reminder = Что ещё нужно сделать покупателю { $buyer }? Пишите на языке: { $language }. Перед отправкой текст будет показан.
fact-pay-number = платёж №
action-notice-posted = уведомление дано
failed-papers = Уведомление не отправлено. { $why }
post-state-drafted = ждёт отправки
post-state-sent = отправлено
post-state-failed = не ушло
notice-channel-chat = чат
notice-channel-mail = почта
notice-channel-picture = картинка
notice-channel-platform = от площадки
notice-kind-order-confirmed = подтверждение заказа
notice-kind-payment-receipt = чек об оплате
notice-kind-payment-failed = оплата не прошла
notice-kind-payment-pending = оплата в обработке
notice-kind-dispatched = отправлен
notice-kind-delay = задержка
notice-kind-delivered-on-time = доставлен вовремя
notice-kind-delivered-late = доставлен с опозданием
notice-kind-refund-requested = запрошен возврат
notice-kind-return-agreed = возврат согласован
notice-kind-refund-approved = возврат денег одобрен
notice-kind-refund-done = деньги возвращены
notice-kind-work-order-update = новости по обращению
notice-kind-after-delivery-advice = совет после доставки
notice-kind-feedback-request = просьба об оценке
notice-kind-reminder = напоминание
notice-kind-complaint-received = жалоба получена
notice-gap-missing = не хватает: { $part }
notice-gap-past = { $part } уже в прошлом; укажите будущее время
notice-gap-untrue = для этого заказа это было бы неправдой
notice-gap-unreviewed = эти слова на этом языке ещё никто не проверил
notice-gap-not-paid = неизвестно, сколько оплачено
notice-gap-no-lines = цена товаров неизвестна
notice-gap-too-large = суммы слишком велики для сложения
notice-gap-differs = чек не сходится: строки дают { $sum }, а оплачено { $paid }, разница { $more }
notice-part-address = адрес
notice-part-amount = сумма
notice-part-carrier = перевозчик
notice-part-delivered-at = день доставки
notice-part-delivery = дата доставки
notice-part-due = срок
notice-part-items = список товаров
notice-part-lines = строки чека
notice-part-method = способ оплаты
notice-part-new-date = новая дата
notice-part-order = номер заказа
notice-part-paid-at = время оплаты
notice-part-promised = обещанный день
notice-part-question = вопрос в конце
notice-part-reason = причина
notice-part-reference = номер платежа
notice-part-retry-until = срок повторной оплаты
notice-part-track = способ следить за посылкой
notice-part-tracking = трек-номер
notice-part-what = что произошло
notice-part-window = время поступления
notice-not-whole = нельзя отправить «{ $kind }»: { $why }
notice-stopped = проверка контактов остановила уведомление ({ $kind }); уберите найденное
notice-stopped-again = сегодня проверка контактов не пропускает эти слова; напишите покупателю заново
notice-changed = заказ изменился с тех пор, как это было показано; посмотрите ещё раз
notice-not-ours = это отправила площадка, слов для повторной отправки здесь нет

cmd-shop-health = подтверждения заказов
cmd-shop-health-help = Показать, отправляет ли площадка подтверждения заказов сама и какие оплаченные заказы пропущены.
health-title = Автоматические подтверждения заказов
health-foot = o записать: включено · f записать: выключено · Esc закрыть
health-switch-on = автоматические подтверждения заказов включены
health-switch-off = автоматические подтверждения заказов выключены
health-switch-unknown = никто не проверял, включены ли автоматические подтверждения заказов
health-last = последнее: { $time }
health-none = пока ни одного
health-counts = { $confirmed } из { $paid }, не хватает: { $missing }

deadline-tell = уйдёт само
toast-notices-told = { $count ->
    [one] { $count } уведомление ушло само
    [few] { $count } уведомления ушли сами
   *[many] { $count } уведомлений ушли сами
}
toast-consent-given = Записано: покупатель согласен на необязательные сообщения
toast-consent-withdrawn = Записано: покупатель больше не хочет таких сообщений
notice-gap-no-consent = покупатель не давал согласия на такие сообщения; сначала запишите согласие (c)
composer-card-key = $ отправляет
cmd-composer-card = платёж
cmd-composer-card-help = Сообщить покупателю сумму, время и номер платежа.
why-no-card = Покупатель не писал впервые после оплаты или уже знает о платеже.
notice-kind-transaction = платёж
notice-kind-promotion = предложение

papers-laid = Картинки готовы, путь к папке скопирован. Отправьте их в чат и нажмите y, когда сделаете.
notice-mail-forbidden = закрыто: правило { $card } запрещает контакты вне площадки
notice-mail-no-address = закрыто: адрес почты покупателя неизвестен
notice-mail-bounced = закрыто: почта покупателя недоступна (C-22)
notice-picture-closed = закрыто: по файлу { $platform } чат не принимает картинки
notice-picture-not-written = картинки нельзя записать ({ $why }); освободите место и повторите
notice-picture-unknown = такую картинку чат не примет; возьмите PNG, JPEG или WebP
notice-picture-large = картинка больше 5 МиБ, чат её не примет; сократите уведомление

cmd-shop-notices = уведомления
cmd-shop-notices-help = Показать, какие уведомления есть на каких языках и какие никто не проверил.
matrix-title = Уведомления по языкам
matrix-foot = ✓ готово · ? не проверено · ✗ нет · Esc закрыть
own-notice-unknown = нет уведомления или части с именем `{ $id }`; их перечисляет `afterdesk notice check`
own-notice-broken = `{ $id }` пусто, или скобка в нём без пары
own-notice-lacks = в `{ $id }` нет { $name }, который есть во всех языках; добавьте
own-notice-stranger = { $name } в `{ $id }` никто не заполнит; уберите
own-notice-mixed = `{ $id }` о деньгах, поэтому в нём не может быть предложений (`{ $word }`, E-06)
own-notice-no-question = `{ $id }` должен кончаться вопросом (E-29)
receipt-never-sent = не отправлялся
action-bot-stepped = шаг автоответчика

## sync: without a desk
sync-nothing = Срочного ничего не было.
sync-opened = { $count ->
    [one] { $count } заказ без подтверждения выполнения стал делом
    [few] { $count } заказа без подтверждения выполнения стали делами
   *[other] { $count } заказов без подтверждения выполнения стали делами
}
sync-back = { $count ->
    [one] { $count } отложенное дело снова в работе
    [few] { $count } отложенных дела снова в работе
   *[other] { $count } отложенных дел снова в работе
}
sync-lapsed = { $count ->
    [one] у { $count } обращения истёк срок доказательств
   *[other] у { $count } обращений истёк срок доказательств
}
sync-notices = { $count ->
    [one] подготовлено { $count } уведомление
    [few] подготовлено { $count } уведомления
   *[other] подготовлено { $count } уведомлений
}
sync-answered = { $count ->
    [one] бот ответил на { $count } сообщение
    [few] бот ответил на { $count } сообщения
   *[other] бот ответил на { $count } сообщений
}
sync-handed-over = { $count ->
    [one] бот передал людям { $count } чат
    [few] бот передал людям { $count } чата
   *[other] бот передал людям { $count } чатов
}
sync-sent = { $count ->
    [one] ушло { $count } сообщение
    [few] ушло { $count } сообщения
   *[other] ушло { $count } сообщений
}
sync-failed = { $count ->
    [one] не ушло { $count } сообщение; смотрите `afterdesk list outbox --filter state=failed --json`
    [few] не ушло { $count } сообщения; смотрите `afterdesk list outbox --filter state=failed --json`
   *[other] не ушло { $count } сообщений; смотрите `afterdesk list outbox --filter state=failed --json`
}
sync-unknown = { $count ->
    [one] неизвестно, ушло ли { $count } сообщение; спросите покупателя, прежде чем слать снова
    [few] неизвестно, ушли ли { $count } сообщения; спросите покупателей, прежде чем слать снова
   *[other] неизвестно, ушли ли { $count } сообщений; спросите покупателей, прежде чем слать снова
}
sync-lying = { $count ->
    [one] { $count } сообщение ждёт, пока его передадут покупателю ({ $route })
    [few] { $count } сообщения ждут, пока их передадут покупателям ({ $route })
   *[other] { $count } сообщений ждут, пока их передадут покупателям ({ $route })
}
sync-no-server = { $count ->
    [one] { $count } письмо ждёт: в настройках нет почтового сервера ([mail])
    [few] { $count } письма ждут: в настройках нет почтового сервера ([mail])
   *[other] { $count } писем ждут: в настройках нет почтового сервера ([mail])
}

## Offers
ask-offer = Что вы предлагаете покупателю { $buyer }? Пишите на языке: { $language }. Перед отправкой текст будет показан.
notice-gap-mixed = предложение уходит отдельно, не вместе с другим уведомлением (E-06)
notice-gap-offers-off = предложения выключены; старший включает их строкой `offers = true` в файле магазина для { $platform } (E-06)
notice-gap-quiet = сейчас тихие часы; отправить можно с { $time }
notice-gap-limit = { $count ->
    [one] за сутки покупателю уже ушло { $count } такое сообщение: больше нельзя
    [few] за сутки покупателю уже ушло { $count } таких сообщения: больше нельзя
   *[other] за сутки покупателю уже ушло { $count } таких сообщений: больше нельзя
}
notice-offer-again = предложение не отправляют повторно: напишите новое, клавиша o

## What lies ready for pasting
composer-hint-automatic = Готово автоматическое сообщение. y копирует его; вставьте и отправьте здесь, затем снова y. u — отозвать.
composer-hint-ready = Сообщение готово. y копирует его; вставьте и отправьте здесь, затем снова y. u — отозвать.
composer-hint-outdated = С тех пор покупатель написал ещё раз. u отзывает сообщение; y — всё равно отправить.

toast-taken-back = Сообщение отозвано.

## Acts in the history that have no word of their own elsewhere
done-approved = согласие
done-auto-confirmation = отмечены автоматические подтверждения заказов
done-buyer-confirmed = покупатель подтвердил выполнение
done-consent-given = покупатель согласен на сообщения
done-consent-withdrawn = покупатель больше не хочет сообщений
done-contact-bounced = с покупателем нет связи
done-deposit-agreed = депозит согласован
done-escalated = передано
done-freight-refund = пересылка на странице
done-freight-seen = пересылка просмотрена
done-insurance-renewed = страховка продлена
done-lane-changed = передано другой линии
done-language = язык покупателя
done-notice-given = уведомление написал человек
done-overridden = решено вопреки правилу
done-part-accepted = покупатель согласен на часть
done-part-declined = покупатель не согласен на часть
done-part-offered = предложена часть денег
done-part-told = покупателю сообщено о части
done-payment-failed = оплата не прошла
done-rated = оценка покупателя
done-refused = отказ
done-resumed = снова в работе
done-route-taken = путь спора
done-step-agree-parcel-refusal = согласие: отказ от посылки
done-step-agree-part = согласие: часть денег
done-step-agree-refund = согласие: возврат денег
done-step-agree-resend = согласие: дослать
done-step-agree-return = согласие: возврат товара
done-step-confirm-recall = посылка отозвана
done-step-confirm-return = возврат получен
done-step-refuse = отказ
done-step-ship = отправлено
bot-step-answered = ответил
bot-step-handed-over = передал человеку
bot-step-let-be = ответ не нужен
bot-step-paused = остановлен человеком
bot-step-resumed = снова включён человеком

notice-state-ok = готово
notice-state-missing = нет
notice-state-unreviewed = не проверено
notice-state-stopped = остановлено

## afterdesk list, show and other answers for people
field-act = действие
field-action = действие
field-actor = кто
field-added-at = добавлено
field-added-by = кем добавлено
field-amount = сумма
field-amounts = суммы
field-answers = ответы
field-at = когда
field-attachments = вложения
field-attempts = попытки
field-author = автор
field-author-name = имя автора
field-before = до
field-broken = нарушено
field-buyer = покупатель
field-buyer-key = ключ покупателя
field-buyer-note = слова покупателя
field-by = кем
field-bytes = байт
field-card = правило
field-carrier = перевозчик
field-case = дело
field-cases = дела
field-cause = причина
field-changed-at = изменено
field-channel = оплачено через
field-confirmed = подтверждение отправлено
field-confirmed-at = сделка заключена
field-conversation = чат
field-conversations = чаты
field-count = количество
field-created-at = создано
field-currency = валюта
field-cursor = курсор
field-damage = повреждения
field-deadlines = сроки
field-decision = решение
field-deliver-by = доставить до
field-delivery = отправка
field-detail = подробности
field-direction = направление
field-dispatched = отправлено
field-does = делает
field-done-at = выполнено
field-drafts = черновики
field-dry-run = только проба
field-due-at = срок
field-end = конец
field-entries = записи
field-evidence = доказательства
field-external-id = номер площадки
field-extra = другие столбцы
field-failures = неудачи
field-fast-refund = быстрый возврат
field-fate = судьба текста
field-fault = неисправность
field-field = поле
field-file = файл
field-files = файлы
field-findings = найдено
field-freight-allowance = доплата за пересылку
field-freight-marker = обратная пересылка
field-goods = товары
field-goods-id = номер товара
field-group-formed-at = группа собралась
field-group-started-at = группа начата
field-group-state = группа
field-have = есть
field-head = последний хеш
field-height = высота
field-history = история
field-hours = часы
field-id = id
field-items = товары
field-kind = вид
field-lane = линия
field-lang = язык
field-last = последнее
field-last-at = последнее сообщение
field-last-error = последняя ошибка
field-last-scan = последний скан
field-last-scan-at = время скана
field-leaves-by-itself = уходит само
field-locked-until = заблокирован до
field-lost = потеряно
field-masked = скрыто
field-message = сообщение
field-messages = сообщения
field-missing = не хватает
field-months = месяцев
field-most-a-day = не больше в сутки
field-name = имя
field-need = нужно
field-note = заметка
field-number = номер
field-of-order = заказ
field-of-shop = магазин
field-ok = цело
field-oldest-minutes = не старше, минут
field-on = включён
field-opened-at = открыто
field-order = заказ
field-order-id = id заказа
field-orders = заказы
field-outbox = исходящие
field-outcome = итог
field-outer-id = артикул магазина
field-pages = страницы
field-paid = оплачено
field-paid-at = оплачено
field-parcels = посылки
field-passphrase = парольная фраза
field-pause-minutes = пауза, минут
field-pay-discount = скидка за оплату
field-pay-number = номер платежа
field-permille = выборка из 1000
field-platform = площадка
field-platform-discount = скидка площадки
field-postage = доставка
field-price-minor = цена в мелких единицах
field-priority = важность
field-public-key = открытый ключ
field-reason = причина
field-reason-text = слова площадки
field-received-at = получено
field-refund = возврат денег
field-removed-at = убрано
field-removed-by = кем убрано
field-required = обязательно
field-return-carrier = перевозчик возврата
field-return-state = посылка возврата
field-return-tracking = трек-номер возврата
field-review = проверка
field-role = роль
field-route = канал
field-rows = строки
field-rule = правило
field-said-at = отмечено
field-seq = запись
field-severity = тяжесть
field-sha256 = SHA-256
field-ship-by = отправить до
field-shipped-at = отправлено
field-shop = магазин
field-shop-discount = скидка магазина
field-shop-note = наша заметка
field-shop-receives = получит магазин
field-slot = место
field-slots = места
field-source = кем задан
field-spared = сохранено
field-spec = вариант
field-start = начало
field-state = состояние
field-state-text = состояние у площадки
field-step = шаг
field-stepped-in = вмешалась площадка
field-stepped-in-at = вмешалась
field-steps = шаги
field-subject = предмет
field-switch = автоподтверждение заказов
field-tax = налог
field-text = текст
field-texts = тексты
field-title = название
field-tracking = трек-номер
field-unread = не прочитано
field-until = до
field-value = значение
field-verdict = решение
field-version = версия
field-waiting-since = ждёт с
field-way = куда
field-why = почему
field-width = ширина
field-work-order = обращение
field-work-orders = обращения
direction-in = от покупателя
direction-out = покупателю
direction-note = заметка
direction-system = площадка
lane-work = работа
lane-watch = наблюдение
wrong-entry-changed = запись изменена
wrong-entry-missing = записи не хватает
wrong-text-changed = текст изменён
wrong-head-changed = конец журнала изменён
wrong-person-changed = сотрудник изменён
wrong-rule-file-changed = файл правил изменён
wrong-file-changed = файл изменён
wrong-file-missing = файла не хватает
wrong-decision-changed = решение изменено
wrong-slot-changed = место списка изменено
wrong-no-entry = строка не запись
wrong-no-seal = нет печати
wrong-seal-changed = печать изменена
wrong-lines-changed = строки изменены
wrong-lines-after-the-seal = после печати есть строки
wrong-another-key = печать другого ключа

## Why something was refused: the store
store-missing = хранилища { $place } нет; проверьте имя или импортируйте файл, чтобы его создать
store-not-found = в хранилище нет: { $what } { $id }; проверьте номер или импортируйте файл, где это есть
store-conflict = { $what }; загрузите заново и повторите то, что ещё нужно
store-busy = в хранилище пишет другая программа; повторите, когда она закончит
store-unavailable = база данных недоступна ({ $why }); проверьте, что она работает и адрес верен
store-full = диск заполнен, ничего не сохранено; освободите место и повторите
store-read-only = хранилище открыто только для чтения; проверьте, чей это файл и можно ли писать в его папку
store-denied = доступ к хранилищу запрещён; проверьте права и имя пользователя
store-denied-at = доступ к { $place } запрещён; проверьте права и имя пользователя
store-corrupt = хранилище повреждено или это не хранилище afterdesk ({ $what }); восстановите копию
store-newer = версия хранилища { $found }, а эта программа знает версии до { $known }; обновите afterdesk, чтобы его открыть
store-older = версия хранилища { $found }, а нужна { $known }; откройте его один раз с правом записи
store-changed-step = шаг { $version } создания этого хранилища не такой, какой знает программа; откройте его той программой, что его создала, или восстановите копию
store-broken = сбой диска ({ $why }); проверьте его и перезапустите afterdesk, прежде чем продолжать
store-refused = хранилище не приняло запрос ({ $why }); сообщите об этом
store-much-waits = слишком много ждёт записи; попробуйте через мгновение
store-thread-ended = запись прекратилась; перезапустите afterdesk
conflict-number-known = такой номер уже есть в хранилище
conflict-answering = этому покупателю отвечает { $name }
conflict-submitted = доказательства по { $id } уже поданы
conflict-heard = сообщение { $id } уже разобрано
conflict-file-there = { $file } уже есть
conflict-store-there = в { $place } уже есть хранилище; укажите, что его можно заменить
conflict-not-listed = этого текста больше нет в списке
conflict-not-cleared = сохранено не то сообщение, что прошло проверку
conflict-outbox-step = так нельзя: сообщение в состоянии «{ $state }»
conflict-moved-on = состояние сообщения уже изменилось
conflict-entered = { $name } уже в списке
conflict-own-text = о своём тексте никто не решает сам
conflict-own-release = кто отпустил текст, тот его не перепроверяет
conflict-decided = об этом тексте уже решили
conflict-not-decided = об этом тексте ещё не решали
conflict-no-order = для этого чата не известен заказ
conflict-kind-open = одно такое дело уже открыто
conflict-work-order-open = по этому делу уже открыто обращение
conflict-in-lane = чат уже у группы «{ $lane }»
thing-order = заказ
thing-case = дело
thing-conversation = чат
thing-number = номер
thing-order-case-or-work-order = заказ, дело или обращение
thing-order-or-case = заказ или дело
thing-work-order = обращение
thing-review = запись проверки
thing-person = сотрудник
thing-notice = уведомление
thing-allowed-text = разрешённый текст
thing-outgoing-message = исходящее сообщение
thing-file = файл
thing-shop = магазин
thing-evidence-file = файл доказательства
thing-evidence-slot = пункт доказательств
thing-payload = исходные данные
thing-message = сообщение
thing-deadline = срок

## Why something was refused: what is done at the desk
refused-empty = текст пуст; сначала напишите что-нибудь
refused-too-long = в тексте { $bytes } байт, а в сообщении может быть { $limit }; отправьте частями
refused-may-not = { $who } этого не может ({ $what }); нужен { $least }
somebody-read-only = тот, кто только читает,
somebody-bot = программа
somebody-agent = оператор
somebody-supervisor = старший
somebody-owner = владелец
duty-look = смотреть
duty-work = писать и импортировать
duty-reveal = видеть контакты полностью
duty-decide = решать дела
duty-overrule = решать против правила
duty-review = проверять отмеченные тексты
duty-allow = разрешать тексты
duty-bot = настраивать бота
duty-waive = обходиться без доказательства
duty-people = вносить людей и менять роли
duty-erase = обезличивать старые данные
duty-restore = заменять хранилище копией
refused-needs-proof = нужна парольная фраза ({ $name }); дайте её через --passphrase-file или в терминале
refused-no-passphrase = у { $name } нет парольной фразы; задайте её: `afterdesk people passphrase { $name }`
refused-wrong-passphrase = это не та парольная фраза ({ $name }); попробуйте ещё раз
refused-wrong-for-now = это не та парольная фраза ({ $name }); следующая попытка через { $seconds } с
refused-locked = { $name }: вход закрыт после неверных фраз; повторите через { $seconds } с, или пусть владелец выполнит `afterdesk people unlock { $name }`
refused-short = парольная фраза слишком короткая; не меньше 8 знаков, лучше несколько слов
refused-long = парольная фраза слишком длинная; не больше 400 байт
refused-no-owner = хранилищу нужен владелец, и первый в списке им и становится; сначала внесите другого владельца, потом меняйте эту роль
refused-has-left = сообщение ушло, вернуть нельзя; напишите покупателю
refused-not-now = сейчас нельзя: { $why }; нажмите w на деле, чтобы увидеть правило
refused-changed = { $name } тем временем изменил это дело ({ $what }); посмотрите ещё раз и решите
refused-changed-by-platform = площадка тем временем изменила состояние или сумму этого дела; посмотрите ещё раз и решите
refused-too-much = { $asked } больше, чем осталось от оплаты покупателя ({ $left }); верните меньше или откажите с причиной
refused-needs-words = нужна причина словами ({ $what }); напишите её
refused-closed = обращение в состоянии «{ $state }», добавить больше ничего нельзя
refused-lapsed = срок для доказательств истёк { $due }, после него ничего не подать (правило B-27); сохраните собранное для другого пути
refused-outbox-step = так нельзя: сообщение в состоянии «{ $state }»; загрузите заново, чтобы увидеть, где оно
refused-case-step = так нельзя: дело ({ $kind }) в состоянии «{ $state }»; загрузите заново, чтобы увидеть, где оно
refused-work-order-step = так нельзя: обращение в состоянии «{ $state }»; загрузите заново, чтобы увидеть, где оно
refused-no-verdict = у сохранённого текста нет решения, что ему можно уйти, поэтому он не отправлен; запустите `afterdesk audit verify`
refused-not-cleared = сохранён не тот текст, что прошёл проверку, поэтому он не отправлен; запустите `afterdesk audit verify`
unfit-no-verdict = решению нужен вердикт: нарушение, ложная тревога или совет
unfit-only-noted = просто отметить можно лишь слова покупателя; выберите нарушение, ложную тревогу или совет
unfit-no-fault = это написал покупатель, магазин не виноват (B-33); просто отметьте
unfit-text-left = текст уже ушёл, с ним ничего не сделать; дайте только вердикт
unfit-breaks-rule = то, что нарушает правило, не отпускают; измените слова, верните или заблокируйте
unfit-false-alarm = ложную тревогу не блокируют; отпустите или скажите, что не так
unfit-needs-note = автор должен узнать почему (C-37); напишите ему
unfit-note-long = заметка длиннее 4 КиБ; сократите
unfit-allow-verdict = впредь разрешить можно только ложную тревогу; измените вердикт
unfit-allow-buyer = словам покупателя разрешение не нужно; дайте только вердикт
unfit-cause = эта причина не подходит к вердикту; выберите из его причин
unfit-older-program = об этом тексте решила старая версия программы; вернуть нельзя
unfit-rate = доля — от 0 до 100 %; исправьте
unfit-allow-first = разрешить можно только свой текст с ложной тревогой; сначала решите о нём
unfit-allow-own = свой текст никто не разрешает сам; попросите другого старшего
unfit-allow-name = разрешённому тексту нужно имя до 80 знаков; дайте его
unfit-no-part = в этом деле часть не предлагали; сначала предложите
unfit-part-platform = на этой площадке нет частичного возврата; согласитесь на всё или откажите
unfit-part-unpaid = неизвестно, сколько заплатил покупатель; сначала импортируйте заказ
unfit-part-amount = часть — это сумма больше нуля в валюте оплаты

## Why a command was refused
store-no-location = «{ $value }» не называет хранилища; напишите sqlite:ПУТЬ или postgres://имя@узел/база
cli-one-shop = магазин не один; назовите его с --shop
cli-no-shop = магазина «{ $name }» нет; названия покажет `{ $command }`
cli-packet-of-what = скажите, какой заказ, дело или обращение; см. `afterdesk packet --help`
cli-no-work-order = «{ $value }» — не обращение; дайте его номер
cli-no-case = «{ $value }» — не дело; дайте его номер
cli-no-purpose = для «{ $value }» пакет не собирают; выберите из { $all }
cli-no-language = пакета на языке «{ $value }» нет; выберите из { $all }
cli-decide-what = назовите заказ или дело, или файл с --facts
cli-no-facts = { $file }: это не факты: { $why }; их вид покажет `afterdesk decide --help`
cli-facts-empty = { $file } пуст; напишите факты одним объектом JSON
cli-unreadable = { $file } не читается: { $why }; проверьте путь
cli-unwritable = { $file } не записывается ({ $why }); назовите другой файл
cli-folder = { $file } — папка; назовите файл
cli-since = --since принимает день, как 2026-03-01, или время, как 2026-03-01T10:00:00Z; исправьте
cli-now = --now принимает время, как 2026-03-01T10:00:00Z; исправьте
cli-store-there = в { $place } уже есть хранилище, ничего не восстановлено; --replace поставит копию на его место
cli-no-whole-backup = { $file } — не целая копия ({ $what }), ничего не восстановлено; возьмите другую
cli-no-backup = копии { $place } нет; проверьте путь
cli-mail-file = { $file } не читается ({ $why }), письма не уйдут; см. [mail] в настройках
cli-mail-variable = переменная { $name } не задана, письма не уйдут; см. [mail] в настройках
cli-mail-unfit = { $why }; см. [mail] в настройках
cli-no-filter = «{ $value }» — не фильтр; напишите КЛЮЧ=ЗНАЧЕНИЕ, как state=paid
cli-no-filter-key = ключа «{ $value }» для фильтра нет; есть { $all }
cli-no-cursor = «{ $value }» — не курсор этого списка; возьмите "cursor" одной из строк
cli-no-review = в списке проверки нет «{ $value }»; возьмите "id" из `afterdesk review list`
cli-no-allowed = «{ $value }» — не разрешённый текст; возьмите "id" из `afterdesk review allowed`
cli-no-rate = «{ $value }» — не доля; дайте проценты, как 2 или 0.5
cli-no-months = не задано, сколько хранить данные покупателей, ничего не обезличено; впишите в настройки `[retention]` с `months = 24`
cli-reply-what = дайте чат и --text или --jsonl; см. `afterdesk reply --help`
cli-no-utf8 = ответ со стандартного ввода не читается: { $why }; дайте текст в UTF-8
cli-fault = в программе произошла ошибка, она остановлена; сохранённое не потеряно; журнал записать не удалось
cli-fault-noted = в программе произошла ошибка, она остановлена; сохранённое не потеряно; подробности в { $file }
cli-no-slot = в этом обращении нет пункта «{ $value }»; есть { $all }
cli-no-file-id = «{ $value }» — не номер файла; см. `afterdesk evidence list`
cli-no-field = «{ $value }» — не поле; поля: date, address, phone и text
cli-no-order-of-case = заказа этого дела нет в хранилище; сначала импортируйте заказы
cli-demo-closed = выдуманный магазин не открывается: { $why }; закройте другие программы
cli-demo-no-place = выдуманному магазину нет места: { $why }; задайте в TMPDIR папку со свободным местом
cli-demo-no-store = назовите хранилище, как --store sqlite:demo.db; хранилище профиля выдуманными заказами не заполняется
cli-demo-full = в { $place } уже есть данные, всё оставлено как есть; назовите хранилище, которого ещё нет
cli-demo-not-here = отсюда выдуманный магазин не открыть ({ $why }); запустите `afterdesk demo`
cli-no-signals = сигналы системы не слышны ({ $why }); закройте другие программы
cli-no-terminal = рабочему месту нужен терминал для ввода и вывода; в сценариях берите `afterdesk list`, `show` и `reply`
cli-dumb-terminal = этот терминал (TERM=dumb) не может показать рабочее место; возьмите другой или `afterdesk list`
cli-terminal-failed = терминал не отвечает ({ $why }); откройте рабочее место в другом
cli-store-folder = { $file } — папка; назовите файл хранилища, как sqlite:{ $as }
cli-no-name = имя оператора пустое, слишком длинное или со скрытыми знаками; дайте другое с --as
cli-two-passphrases = фразы не совпали, ничего не изменено; введите их ещё раз
cli-passphrase-unreadable = парольная фраза в { $file } не читается: { $why }
cli-passphrase-empty = парольная фраза в { $file } не читается: первая строка пуста
cli-passphrase-where = нужна парольная фраза, а терминала для ввода нет; назовите файл с --passphrase-file
cli-passphrase-terminal = терминал не принимает парольную фразу ({ $why }); назовите файл с --passphrase-file
cli-no-passphrase = парольная фраза не дана, ничего не сделано
cli-no-output = результат не записывается: { $why }; выведите его в другое место
cli-call = { $what }; см. `{ $command } --help`
cli-say-what = скажите, что сделать
cli-no-command = команды «{ $value }» нет
cli-no-argument = «{ $value }» здесь неизвестно
cli-lacks = не хватает: { $value }
cli-not-together = { $value } и { $other } вместе не работают
cli-no-value = { $value } требует значения
cli-bad-value = «{ $value }» не подходит для { $name }
cli-bad-value-of = «{ $value }» не подходит для { $name }; есть { $all }
cli-meant = { $what } (может быть, `{ $value }`?)
cli-other = { $what }

## Why a message did not get through
send-later = будет повтор: { $what }
send-trouble-no-address = почта покупателя неизвестна
send-trouble-bad-address = на почту покупателя не написать
send-trouble-refused = сервер отказал
send-trouble-not-now = сервер сейчас не принимает
send-trouble-timed-out = сервер не ответил вовремя
send-trouble-no-certificate = сертификату сервера нет доверия
send-trouble-unreachable = сервер недоступен или оборвал связь
send-trouble-too-many = слишком много сразу
send-trouble-hung-up = сервер оборвал связь без ответа
