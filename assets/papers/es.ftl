# The words of papers that go to a platform, a payment system or a body that settles disputes.

## Titles by what a packet is for
paper-title-record = Expediente del pedido
paper-title-work-order = Pruebas para la orden de trabajo
paper-title-payment-system = Pruebas para el sistema de pago
paper-title-negotiation = Documentos para la negociación
paper-title-mediation-consumers = Documentos para la mediación de una asociación de consumidores
paper-title-mediation-industry = Documentos para la mediación de una asociación del sector
paper-title-mediation-other = Documentos para la mediación de otro organismo legal
paper-title-authorities = Documentos para las autoridades
paper-title-arbitration = Documentos para el arbitraje
paper-title-lawsuit = Documentos para la demanda judicial
paper-page = Página { $page } de { $pages }
paper-foot = { $shop } · pedido { $number }

## Names of facts
fact-shop = Tienda
fact-platform = Plataforma
fact-order = Número de pedido
fact-case = Número de caso
fact-work-order = Orden de trabajo
fact-problem = Problema
fact-reason = Motivo del comprador
fact-amount = Importe en disputa
fact-buyer = Comprador
fact-due = Plazo de entrega
fact-pay-channel = Forma de pago
fact-pay-number = Número de operación
fact-parcel = Envío

## Headings
part-statement = Exposición
part-attachments = Lista de anexos
part-order = Pedido e importes
part-timeline = Cronología
part-chat = Conversación, con datos personales ocultos
part-notes = Notas internas
part-attachment = Anexo { $letter }: { $kind }

## The statement, by the buyer's reason
statement-changed-mind = El comprador cambió de opinión. El artículo no tiene defectos. La tienda siguió las reglas de la plataforma y presenta lo siguiente.
statement-quality = El comprador afirma que el artículo es de mala calidad. La tienda presenta lo siguiente sobre el artículo y lo actuado, y pide que se compruebe.
statement-wrong-goods = El comprador afirma que se envió un artículo distinto. La tienda presenta lo siguiente sobre lo pedido y lo enviado, y pide que se compruebe.
statement-not-as-described = El comprador afirma que el artículo no corresponde a la descripción. La tienda presenta lo siguiente sobre la descripción y lo enviado, y pide que se compruebe.
statement-damaged = El comprador afirma que el artículo llegó dañado. La tienda presenta lo siguiente sobre el embalaje, el envío y el transporte, y pide que se compruebe.
statement-missing-parts = El comprador afirma que faltan piezas. La tienda presenta lo siguiente sobre lo embalado y lo enviado, y pide que se compruebe.
statement-not-received = El comprador afirma que el artículo no llegó. La tienda presenta lo siguiente sobre el envío y la entrega, y pide que se compruebe.
statement-price = El comprador no está de acuerdo con el precio. La tienda presenta lo siguiente sobre los importes del pedido, y pide que se compruebe.
statement-other = La tienda presenta lo siguiente sobre lo ocurrido con el pedido, y pide que se compruebe.
statement-attached = Se adjuntan: { $list }.
statement-nothing-attached = No se adjuntan archivos; lo que sigue es el registro de la tienda.
statement-listed = { $letter } ({ $kind })
statement-between = { ", " }
attachment-in-archive = El archivo tiene { $pages } páginas; en el archivo ZIP está como { $path }.
attachment-lacks = Esta página lleva un sello o una anotación que aquí no se puede dibujar; véase { $path } en el archivo ZIP.
attachment-only-in-archive = En el archivo ZIP está como { $path }.
chat-older = No se muestran los mensajes anteriores.

## Heads of tables
head-letter = N.º
head-kind = Contenido
head-added = Añadido
head-sha256 = SHA-256
head-time = Hora
head-event = Hecho
head-origin = Origen
head-goods = Artículo
head-count = Cantidad
head-price = Precio
head-who = Quién
head-words = Mensaje
head-money = Importe

## Money lines
amount-kind-goods = artículos
amount-kind-postage = envío
amount-kind-tax = impuestos
amount-kind-service = servicios
amount-kind-shop-discount = descuento de la tienda
amount-kind-platform-discount = descuento de la plataforma
amount-kind-pay-discount = descuento por pago
amount-kind-paid = pagado por el comprador
amount-kind-shop-receives = recibe la tienda

## Ways of paying
pay-channel-wechat = WeChat Pay
pay-channel-alipay = Alipay
pay-channel-qq = QQ Wallet
pay-channel-lianlian = LianLian Pay
pay-channel-savings-card = tarjeta de débito
pay-channel-credit-card = tarjeta de crédito
pay-channel-card = tarjeta bancaria
pay-channel-balance = saldo
pay-channel-gateway = pasarela de pago

## Reasons
case-reason-changed-mind = cambio de opinión
case-reason-quality = calidad
case-reason-wrong-goods = artículo equivocado
case-reason-not-as-described = no corresponde a la descripción
case-reason-damaged = dañado
case-reason-missing-parts = faltan piezas
case-reason-not-received = no recibido
case-reason-price = precio
case-reason-other = otro

## Kinds of evidence
evidence-carrier-statement = certificado sellado del transportista
evidence-courier-receipt = copia de la guía
evidence-other-proof = otra prueba
evidence-chat-record = conversación
evidence-dispatch-picture = foto del envío
evidence-goods-detail = foto del artículo
evidence-courier-contact = prueba de contacto con el repartidor
evidence-return-parcel = foto del paquete devuelto
evidence-goods-condition = foto del artículo devuelto

## Where an item comes from
origin-platform = registro de la plataforma
origin-carrier = transportista
origin-shop = registro de la tienda
origin-chat = conversación

## What happened
event-ordered = pedido realizado
event-paid = pedido pagado
event-group-started = grupo abierto
event-group-formed = grupo completo
event-deal-made = trato cerrado
event-shipped = pedido enviado
event-received = pedido recibido
event-scanned = escaneo del paquete
event-case-opened = caso abierto
event-stepped-in = intervino la plataforma
event-work-order-opened = orden de trabajo abierta
event-form-step = paso de la orden
event-attached = anexo { $letter } añadido
event-buyer-wrote = primer mensaje del comprador
event-shop-answered = primera respuesta de la tienda
act-buyer-told = se pidió al comprador rechazar el paquete
act-buyer-agreed = el comprador aceptó rechazar el paquete
act-courier-told = se pidió al transportista devolver el paquete
act-parcel-back = el paquete volvió
act-approved = la tienda aceptó
act-refused = la tienda rechazó
act-address-given = se dio la dirección de devolución
act-exchange-offered = se ofreció un cambio sin coste
act-exchange-accepted = el comprador aceptó el cambio
act-exchange-declined = el comprador rechazó el cambio
act-part-told = se ofreció un reembolso parcial
act-part-accepted = el comprador aceptó la parte
act-part-declined = el comprador rechazó la parte
act-reminded = se recordó al comprador
act-buyer-answered = el comprador respondió
act-cancel-offered = se ofreció cancelar, con sus consecuencias
act-cancel-acknowledged = el comprador entendió las consecuencias
act-cancel-agreed = el comprador aceptó cancelar
act-rules-shown = se mostraron las reglas al comprador
act-evidence-kept = se conservó la correspondencia
act-extended = se dio más tiempo al comprador
act-end-told = se comunicó el plazo al comprador
act-delivery-known = el comprador tiene el pedido
act-support-asked = se pidió ayuda a la plataforma
act-accepted = queja admitida
act-route-taken = se eligió la vía de la disputa
act-concluded = asunto terminado

## Who wrote, and what is no words
author-buyer = comprador
author-agent = tienda
author-bot = tienda (automático)
author-platform = plataforma
message-kind-image = [imagen]
message-kind-video = [vídeo]
message-kind-voice = [audio]
message-kind-file = [archivo]
message-kind-order-card = [tarjeta del pedido]
message-kind-goods-card = [tarjeta del artículo]
message-kind-withdrawn = [retirado]
message-kind-event = [evento]
message-kind-review = [respuesta del supervisor]
