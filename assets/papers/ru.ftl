# The words of papers that go to a platform, a payment system or a body that settles disputes.

## Titles by what a packet is for
paper-title-record = Материалы по заказу
paper-title-work-order = Доказательства по обращению площадки
paper-title-payment-system = Доказательства для платёжной системы
paper-title-negotiation = Материалы для переговоров
paper-title-mediation-consumers = Материалы для посредничества общества потребителей
paper-title-mediation-industry = Материалы для посредничества отраслевого объединения
paper-title-mediation-other = Материалы для посредничества иной законной организации
paper-title-authorities = Материалы для надзорных органов
paper-title-arbitration = Материалы для арбитража
paper-title-lawsuit = Материалы для суда
paper-page = Страница { $page } из { $pages }
paper-foot = { $shop } · заказ { $number }

## Names of facts
fact-shop = Магазин
fact-platform = Площадка
fact-order = Номер заказа
fact-case = Номер дела
fact-work-order = Номер обращения площадки
fact-problem = Вопрос
fact-reason = Причина покупателя
fact-amount = Сумма спора
fact-buyer = Покупатель
fact-due = Срок подачи
fact-pay-channel = Способ оплаты
fact-pay-number = Номер платежа
fact-parcel = Отправление

## Headings
part-statement = Объяснение
part-attachments = Список приложений
part-order = Заказ и суммы
part-timeline = Ход событий
part-chat = Переписка, личные данные скрыты
part-notes = Внутренние заметки
part-attachment = Приложение { $letter }: { $kind }

## The statement, by the buyer's reason
statement-changed-mind = Покупатель передумал. У товара нет недостатков. Магазин действовал по правилам площадки и представляет следующее.
statement-quality = Покупатель заявляет о плохом качестве товара. Магазин представляет сведения о товаре и о принятых мерах и просит их проверить.
statement-wrong-goods = Покупатель заявляет, что прислан не тот товар. Магазин представляет сведения о заказанном и об отправленном и просит их проверить.
statement-not-as-described = Покупатель заявляет, что товар не соответствует описанию. Магазин представляет сведения об описании и об отправленном товаре и просит их проверить.
statement-damaged = Покупатель заявляет, что товар пришёл повреждённым. Магазин представляет сведения об упаковке, отправке и перевозке и просит их проверить.
statement-missing-parts = Покупатель заявляет о недовложении. Магазин представляет сведения о том, что было упаковано и отправлено, и просит их проверить.
statement-not-received = Покупатель заявляет, что товар не получен. Магазин представляет сведения об отправке и доставке и просит их проверить.
statement-price = Покупатель не согласен с ценой. Магазин представляет сведения о суммах заказа и просит их проверить.
statement-other = Магазин представляет сведения о ходе исполнения заказа и просит их проверить.
statement-attached = Прилагаются: { $list }.
statement-nothing-attached = Файлы не приложены; ниже — записи магазина.
statement-listed = { $letter } ({ $kind })
statement-between = { ", " }
attachment-in-archive = В файле страниц: { $pages }; в архиве он называется { $path }.
attachment-lacks = На этой странице есть печать или пометка, которую здесь нельзя показать; см. в архиве { $path }.
attachment-only-in-archive = В архиве файл называется { $path }.
chat-older = Более ранние сообщения не показаны.

## Heads of tables
head-letter = №
head-kind = Содержание
head-added = Добавлено
head-sha256 = SHA-256
head-time = Время
head-event = Событие
head-origin = Источник
head-goods = Товар
head-count = Кол-во
head-price = Цена
head-who = Кто
head-words = Текст
head-money = Сумма

## Money lines
amount-kind-goods = товары
amount-kind-postage = доставка
amount-kind-tax = налог
amount-kind-service = услуги
amount-kind-shop-discount = скидка магазина
amount-kind-platform-discount = скидка площадки
amount-kind-pay-discount = скидка за оплату
amount-kind-paid = оплачено покупателем
amount-kind-shop-receives = получает магазин

## Ways of paying
pay-channel-wechat = WeChat Pay
pay-channel-alipay = Alipay
pay-channel-qq = QQ Wallet
pay-channel-lianlian = LianLian Pay
pay-channel-savings-card = дебетовая карта
pay-channel-credit-card = кредитная карта
pay-channel-card = банковская карта
pay-channel-balance = баланс
pay-channel-gateway = платёжный шлюз

## Reasons
case-reason-changed-mind = передумал
case-reason-quality = качество
case-reason-wrong-goods = не тот товар
case-reason-not-as-described = не соответствует описанию
case-reason-damaged = повреждён
case-reason-missing-parts = недовложение
case-reason-not-received = не получен
case-reason-price = цена
case-reason-other = другое

## Kinds of evidence
evidence-carrier-statement = справка перевозчика с печатью
evidence-courier-receipt = копия накладной
evidence-other-proof = иное доказательство
evidence-chat-record = переписка
evidence-dispatch-picture = фото отправки
evidence-goods-detail = фото товара
evidence-courier-contact = подтверждение связи с курьером
evidence-return-parcel = фото возвращённой посылки
evidence-goods-condition = фото возвращённого товара

## Where an item comes from
origin-platform = данные площадки
origin-carrier = перевозчик
origin-shop = записи магазина
origin-chat = переписка

## What happened
event-ordered = заказ оформлен
event-paid = заказ оплачен
event-group-started = сбор группы начат
event-group-formed = группа собрана
event-deal-made = сделка заключена
event-shipped = заказ отправлен
event-received = заказ получен
event-scanned = отметка перевозчика
event-case-opened = дело открыто
event-stepped-in = подключилась площадка
event-work-order-opened = обращение площадки создано
event-form-step = шаг обращения площадки
event-attached = добавлено приложение { $letter }
event-buyer-wrote = первое сообщение покупателя
event-shop-answered = первый ответ магазина
act-buyer-told = покупателя попросили отказаться от посылки
act-buyer-agreed = покупатель согласился отказаться от посылки
act-courier-told = перевозчика попросили вернуть посылку
act-parcel-back = посылка вернулась
act-approved = магазин согласился
act-refused = магазин отказал
act-address-given = сообщён адрес возврата
act-exchange-offered = предложен бесплатный обмен
act-exchange-accepted = покупатель принял обмен
act-exchange-declined = покупатель отказался от обмена
act-part-told = предложен частичный возврат
act-part-accepted = покупатель согласился на часть
act-part-declined = покупатель отказался от части
act-reminded = покупателю напомнили
act-buyer-answered = покупатель ответил
act-cancel-offered = предложена отмена с разъяснением последствий
act-cancel-acknowledged = покупатель понял последствия
act-cancel-agreed = покупатель согласен на отмену
act-rules-shown = покупателю показаны правила
act-evidence-kept = переписка сохранена
act-extended = покупателю дано больше времени
act-end-told = покупателю назван срок ожидания
act-delivery-known = заказ у покупателя
act-support-asked = обращение в поддержку площадки
act-accepted = жалоба принята
act-route-taken = выбран путь решения спора
act-concluded = вопрос закрыт

## Who wrote, and what is no words
author-buyer = покупатель
author-agent = магазин
author-bot = магазин (автоматически)
author-platform = площадка
message-kind-image = [изображение]
message-kind-video = [видео]
message-kind-voice = [голосовое сообщение]
message-kind-file = [файл]
message-kind-order-card = [карточка заказа]
message-kind-goods-card = [карточка товара]
message-kind-withdrawn = [отозвано]
message-kind-event = [событие]
message-kind-review = [ответ старшего]
