# Spanish words of the program, by the keys of en.ftl and in their order.

## General
no = no
unit-days = d
unit-hours = h
unit-minutes = min
yes = sí

## Roles
role-agent = agente
role-bot = bot
role-owner = propietario
role-read-only = solo lectura
role-supervisor = supervisor

## What a buyer asks for
case-kind-exchange = cambio
case-kind-refund-only = solo reembolso
case-kind-repair = reparación
case-kind-resend = reenvío
case-kind-return-refund = devolución y reembolso
case-kind-unconfirmed = sin conformidad
case-kind-discrepancy = discrepancia
case-kind-complaint = queja

## How far a case has come
case-state-buyer-confirms = falta la conformidad del comprador
case-state-buyer-reacts = turno del comprador
case-state-buyer-refuses-parcel = el comprador rechaza el paquete
case-state-buyer-sends = el comprador envía los artículos
case-state-closed = cerrado
case-state-done = terminado
case-state-lapsed = plazo vencido
case-state-merchant-decides = decide usted
case-state-merchant-recalls = intercepte el paquete
case-state-merchant-receives = confirme lo devuelto
case-state-merchant-ships = envíe el reemplazo
case-state-platform-handles = decide la plataforma
case-state-platform-refused = rechazado por la plataforma
case-state-refunded = reembolsado
case-state-refunding = reembolso en camino
case-state-unknown = desconocido
case-state-withdrawn = retirado

## Why a buyer asks
case-reason-changed-mind = cambió de idea
case-reason-damaged = dañado
case-reason-missing-parts = faltan piezas
case-reason-not-as-described = distinto a lo descrito
case-reason-not-received = no recibido
case-reason-other = otro motivo
case-reason-price = precio
case-reason-quality = calidad
case-reason-wrong-goods = artículo equivocado

## Who pays the freight
freight-buyer = paga el comprador
freight-merchant = paga la tienda
freight-not-seen = aún no visto
freight-page-after-sales = página de posventa
freight-page-order = página del pedido

## Who wrote a message
author-agent = agente
author-bot = bot
author-buyer = comprador
author-platform = plataforma

## What a message is
message-kind-event = evento
message-kind-file = archivo
message-kind-goods-card = ficha de artículo
message-kind-image = imagen
message-kind-order-card = ficha de pedido
message-kind-review = respuesta del supervisor
message-kind-text = texto
message-kind-video = vídeo
message-kind-voice = mensaje de voz
message-kind-withdrawn = mensaje retirado

## How a message reaches the buyer
route-api = interfaz de la plataforma
route-arbitration = arbitraje
route-authorities = queja ante las autoridades
route-bridge = programa de chat
route-hand = a mano
route-lawsuit = demanda
route-mail = correo
route-mediation-consumers = mediación de una organización de consumidores
route-mediation-industry = mediación de una asociación del sector
route-mediation-other = mediación de otro organismo legal
route-negotiation = negociación
route-sandbox = mercado simulado
lane-aftersales = posventa
lane-payment = pago
lane-presales = preventa

## How far an outgoing message got
outbox-state-cancelled = cancelado
outbox-state-claimed = enviando
outbox-state-failed = falló
outbox-state-handed = copiado
outbox-state-ready = listo
outbox-state-sent = enviado
outbox-state-undo = se puede deshacer
outbox-state-unknown = no se sabe si salió

## What is due
deadline-allowance = subsidio
deadline-arrival = abono
deadline-cancel-after = espera
deadline-concern = queja
deadline-confirm = conforme
deadline-decide = decidir
deadline-escalated = derivado
deadline-evidence = prueba
deadline-group = grupo
deadline-insurance = seguro
deadline-payment = disputa
deadline-quiet = callado
deadline-postponed = aplazado
deadline-recall = retener
deadline-receive = recibir
deadline-recovery = cargo
deadline-remind = recordar
deadline-reply = responda
deadline-resend = reenviar
deadline-return-window = retorno
deadline-review = revisión
deadline-scan = parado
deadline-ship = envío
deadline-silence = silencio

## Who set the time
deadline-source-platform = fijado por la plataforma
deadline-source-rule = plazo de una regla
deadline-source-shop = fijado por la tienda

## Contacts and lures
finding-alipay = cuenta de Alipay
finding-bank-card = número de tarjeta
finding-crypto = dirección cripto
finding-email = dirección de correo
finding-iban = IBAN
finding-insult = insulto
finding-line = nombre de LINE
finding-offplatform = invitación a salir de la plataforma
finding-pay-other = otra forma de pago
finding-phone = número de teléfono
finding-qq = número de QQ
finding-qr = petición de escanear un código
finding-social = cuenta de red social
finding-taobao-token = clave compartida de otra tienda
finding-telegram = nombre de Telegram
finding-threat = amenaza
finding-url = enlace ajeno
finding-wechat = id de WeChat
finding-whatsapp = contacto de WhatsApp

## What speaks for a finding
speaks-checksum = sus dígitos de control cuadran
speaks-disguise = está escrito para que ninguna máquina lo lea
speaks-form = tiene forma de dirección o de nombre
speaks-image = se leyó de una imagen
speaks-invite = pide añadir, escribir, llamar o escanear
speaks-led = lo anuncian dos puntos o algo parecido
speaks-likeness = se parece a los mensajes que llevan fuera, y lo marcado pesa más
speaks-lookalike = parece la dirección de la plataforma y es otra
speaks-phrase = sus palabras juntas invitan a salir
speaks-plan = encaja en un plan de numeración
speaks-split = está repartido en varios mensajes
speaks-word = una palabra al lado lo nombra

## What keeps a picture back
picture-broken = la imagen está cortada o dañada y nadie puede mirarla
picture-code = código en la imagen
picture-crowded = la imagen tiene más parecido a códigos de lo que se puede revisar
picture-moving = la imagen se mueve y un código puede verse un momento
picture-too-large = la imagen pasa de 32 MiB o de 50 millones de píxeles y no se abrió
picture-unknown = la imagen no es PNG, JPEG ni WebP y no se abrió
picture-unreadable-code = la imagen tiene un código que no se puede leer

## What would clear a finding
clears-courier-contact = es del repartidor, en una respuesta sobre el paquete
clears-order-number = es el número de este pedido: abra su asunto
clears-platform-link = es un enlace de la propia plataforma
clears-return-address = es de la dirección de devolución de la tienda
clears-save-anew = guárdela de nuevo como PNG o JPEG fija
clears-shorten = dígalo en dos mensajes
clears-smaller = envíe una imagen más pequeña
clears-supervisor = la deja pasar un supervisor
clears-take-out = quítelo

## What happens to a message
verdict-block = detenido
verdict-hold = espera a un supervisor
verdict-pass = puede salir
verdict-warn = puede salir, pero fíjese

## How far an order has come
order-state-cancelled = cancelado
order-state-closed = cerrado
order-state-paid = por enviar
order-state-received = recibido
order-state-shipped = enviado
order-state-unpaid = sin pagar

## How far the money went back
refund-state-in-progress = reembolso en curso
refund-state-none = sin reembolso
refund-state-partial = reembolsado en parte
refund-state-refunded = reembolsado

## Group purchase
group-dispute = vía de la disputa, anticipo de la plataforma …
group-payment = el sistema de pago …
group-freight = porte y subsidio …
group-state-failed = grupo fallido
group-state-formed = grupo formado
group-state-none = sin grupo
group-state-pending = grupo pendiente

## How the buyer paid
pay-channel-alipay = Alipay
pay-channel-balance = saldo
pay-channel-card = tarjeta bancaria
pay-channel-credit-card = tarjeta de crédito
pay-channel-gateway = pasarela de pago
pay-channel-lianlian = LianLian Pay
pay-channel-qq = QQ Wallet
pay-channel-savings-card = tarjeta de débito
pay-channel-wechat = WeChat Pay

## Parts of an amount
amount-kind-goods = artículos
amount-kind-paid = pagado por el comprador
amount-kind-pay-discount = descuento por pago
amount-kind-platform-discount = descuento de la plataforma
amount-kind-postage = porte
amount-kind-service = servicio
amount-kind-shop-discount = descuento de la tienda
amount-kind-shop-receives = recibe la tienda
amount-kind-tax = impuesto

## Which way a parcel goes
parcel-way-back = devolución
parcel-way-outward = al comprador
parcel-way-replacement = reemplazo

## Lists
view-awaiting-review = Por revisar
view-concerns = Quejas
view-escalated = Derivados
view-flagged = Marcados
view-groups = Grupos
view-insurance = Seguro
view-overdue-refunds = Reembolsos atrasados
view-quiet = No responden
view-postponed = Aplazados
view-recalls = Interceptados
view-replies = Respuestas
view-ship = Por enviar
view-silent = Sin mensaje
view-stuck = Sin escaneo
view-unconfirmed = Sin conformidad
view-work = Cola
view-work-orders = Órdenes de trabajo

## Why a message is reviewed
review-kind-bait = contacto del comprador
review-kind-held = retenido
review-kind-rejudged = marcado después
review-kind-released = liberado y enviado
review-kind-sampled = muestra
review-kind-stopped = detenido

## How grave a flagged text is
severity-grave = grave
severity-minor = leve
severity-no-fault = sin culpa
severity-serious = serio
severity-slight = muestra

## What a supervisor says of it
review-verdict-coach = consejo
review-verdict-false-alarm = falsa alarma
review-verdict-noted = anotado
review-verdict-violation = infracción

## Why
cause-buyer-asked = el comprador lo había pedido
cause-buyer-bait = el comprador escribió un contacto
cause-careless = descuido, no lo releyó
cause-contact-given = dio un contacto externo
cause-goods-name = nombre del artículo, modelo o talla
cause-insult = insulto
cause-led-away = se llevó al comprador fuera
cause-link-outside = enlace o código externo
cause-nothing-wrong = no hay nada malo
cause-order-data = número del pedido, paquete o artículo
cause-other-fault = otra cosa
cause-other-meaning = aquí significa otra cosa
cause-pay-outside = ofreció pagar por otra vía
cause-platform-allows = la plataforma lo permite
cause-rule-unknown = no conocía la norma
cause-threat = amenaza
cause-warns-of-it = lo advierte o lo rechaza
cause-wording = redacción confusa o poco amable

## What becomes of the text
fate-blocked = bloqueado
fate-edited = cambiado y enviado
fate-released = liberado
fate-returned = devuelto
fate-stays = queda como está

## Steps of a review
decision-step-decided = decidido
decision-step-taken-back = decisión retirada
deed-accepted = queja admitida
deed-buyer-told = se pidió rechazar el paquete
deed-cancel-offered = cancelación ofrecida
deed-end-told = plazo comunicado
deed-exchange-offered = cambio ofrecido
deed-group-way = consulta sobre el grupo
deed-rating-asked = valoración pedida
deed-reminded = recordatorio al comprador
deed-rules-shown = reglas mostradas
deed-taken = caso asumido
deed-undone = no se hizo: { $what }

## The dialog of a verdict
ruling-allow-no = l dejar pasar justo este texto desde ahora
ruling-allow-yes = l este texto pasa hasta { $until }, como «{ $name }»
ruling-foot = Enter decidir · 1–9 elegir · Esc dejarlo
ruling-note = n unas palabras para { $name }
ruling-noted = n nota: { $note }
ruling-title = Veredicto
ruling-why = ¿Por qué es { $verdict }?

## The dialog of other words
edit-review-foot = Enter liberar · Alt+Enter línea · Esc dejarlo
edit-review-title = Otro texto para el comprador

## How far a work order has come
work-order-state-closed = cerrada
work-order-state-finished = terminada
work-order-state-in-progress = en curso
work-order-state-lapsed = vencida
work-order-state-open = abierta
work-order-state-submitted = entregada

## Proof for a work order
evidence-carrier-statement = certificado sellado del transportista
evidence-chat-record = registro del chat
evidence-courier-contact = contacto con el repartidor
evidence-courier-receipt = copia de la guía
evidence-dispatch-picture = foto del envío
evidence-goods-condition = foto de lo devuelto
evidence-goods-detail = foto del artículo
evidence-other-proof = otra prueba de terceros
evidence-return-parcel = foto del paquete devuelto

## Places for proof
slot-state-attached = adjunto
slot-state-missing = falta
slot-state-waived = no hace falta

## What was recorded
action-act-done = se hizo o se supo algo
action-case-moved = el caso avanzó
action-data-erased = datos antiguos anonimizados
action-import-done = importación
action-message-flagged = mensaje marcado después
action-message-queued = mensaje en cola
action-message-received = mensaje recibido
action-message-stopped = mensaje detenido
action-note-written = nota escrita
action-outbox-moved = la entrega avanzó
action-pack-changed = cambiaron listas, plataformas, reglas o calendarios
action-review-decided = decisión sobre un texto marcado
action-review-opened = texto ante el supervisor
action-review-taken-back = decisión retirada
action-person-changed = cambio de persona: función o contraseña
action-person-proved = contraseña confirmada
action-person-refused = contraseña errónea
action-person-unlocked = persona desbloqueada
action-setting-changed = ajuste cambiado
action-store-made = base de datos creada
action-store-restored = base de datos restaurada
action-text-allowed = texto permitido
action-text-disallowed = texto ya no permitido
action-value-unmasked = valor mostrado entero
action-evidence-added = puso un archivo en la lista
action-evidence-noted = anotó algo en la lista
action-evidence-removed = quitó un archivo de la lista
action-evidence-waived = decidió si hace falta una prueba
action-work-order-filled = rellenó el formulario
action-work-order-moved = la orden de trabajo avanzó
action-evidence-submitted = entregó las pruebas
action-packet-laid = preparó el expediente

## Commands: the short word, and its sentence in the help
cmd-answer = respuesta rápida
cmd-answer-help = Insertar la respuesta rápida de este número; las de detrás de la barra │ sirven para cualquier caso.
cmd-answer-refuse = seguir aquí
cmd-answer-refuse-help = Insertar la respuesta a un comprador que dio un contacto: la charla sigue en este chat.
cmd-case-approve = aceptar
cmd-case-approve-help = Aceptar lo que pide el comprador.
cmd-case-complain = queja
cmd-case-complain-help = Abrir una queja desde esta conversación.
cmd-case-copy-freight-path = ruta del porte
cmd-case-copy-freight-path-help = Copiar la ruta del menú al detalle del porte.
cmd-case-copy-path = ruta de casos
cmd-case-copy-path-help = Copiar la ruta del menú a los casos por revisar.
cmd-case-delivered = entregado
cmd-case-delivered-help = Anotar que el comprador ya lo tiene, cuando la plataforma no lo dice; desde entonces se espera su conformidad.
cmd-case-down = bajar
cmd-case-down-help = Desplazar el caso hacia abajo.
cmd-case-freeze = congelar
cmd-case-freeze-help = Guardar toda la correspondencia del asunto por mucho tiempo que pase; no se anonimiza.
cmd-case-freight = porte
cmd-case-freight-help = Decir quién paga el porte de vuelta, según la página de la plataforma.
cmd-case-letter = carta
cmd-case-letter-help = Copiar la carta que pide un paso: al transportista, al soporte de la plataforma o a quien decide.
cmd-case-next = otro caso
cmd-case-next-help = Mostrar el siguiente caso de este pedido.
cmd-case-note = anotar
cmd-case-note-help = Anotar lo hecho o sabido: el comprador acepta, el transportista está avisado, el motivo.
cmd-case-part = parte
cmd-case-part-help = Ofrecer al comprador una parte del dinero sin devolver el artículo, o anotar su respuesta.
cmd-case-postpone = aplazar
cmd-case-postpone-help = Aplazar el caso hasta un momento, como 2d, 18:00 o una fecha; vuelve solo, y al instante si el comprador escribe.
cmd-case-page-down = página abajo
cmd-case-page-down-help = Desplazar el caso una página abajo.
cmd-case-page-up = página arriba
cmd-case-page-up-help = Desplazar el caso una página arriba.
cmd-case-refuse = rechazar
cmd-case-refuse-help = Rechazar lo que pide el comprador.
cmd-case-up = subir
cmd-case-up-help = Desplazar el caso hacia arriba.
cmd-case-why = por qué
cmd-case-why-help = Mostrar las reglas de la decisión.
cmd-checklist-attach = adjuntar
cmd-checklist-attach-help = Adjuntar un archivo como prueba.
cmd-checklist-enter = rellenar
cmd-checklist-enter-help = Rellenar el apartado o el campo elegido, o ver qué archivo es.
cmd-checklist-mark = pasaje
cmd-checklist-mark-help = Marcar un pasaje del chat como prueba; los datos personales van ocultos salvo que se marque.
cmd-checklist-note = nota
cmd-checklist-note-help = Escribir una nota sobre esta prueba.
cmd-checklist-open = abrir a mano
cmd-checklist-open-help = Abrir a mano una orden de trabajo de este caso.
cmd-checklist-remove = quitar
cmd-checklist-remove-help = Quitar un archivo de la lista; el archivo se conserva.
cmd-checklist-take-over = incorporar
cmd-checklist-take-over-help = Incorporar todo lo que hay: pedido, confirmación del pedido, paquetes, retorno, chat.
cmd-checklist-waive = prescindir
cmd-checklist-waive-help = Decir por qué esta prueba no hace falta, o sí.
cmd-checklist-copy-path = ruta de órdenes
cmd-checklist-copy-path-help = Copiar la ruta del menú a las órdenes de trabajo.
cmd-checklist-down = bajar
cmd-checklist-down-help = Elegir la prueba siguiente.
cmd-checklist-next = otra orden
cmd-checklist-next-help = Mostrar la siguiente orden de trabajo de este pedido.
cmd-checklist-up = subir
cmd-checklist-up-help = Elegir la prueba anterior.
cmd-composer-confirm = enviado
cmd-composer-confirm-help = Anotar que pegó y envió el mensaje copiado.
cmd-composer-copy-again = copiar otra vez
cmd-composer-copy-again-help = Copiar de nuevo el mensaje revisado.
cmd-composer-empty = vaciar
cmd-composer-empty-help = Quitar todo lo escrito; u lo trae de vuelta, y dentro del campo Ctrl-_.
cmd-composer-newline = nueva línea
cmd-composer-newline-help = Empezar una línea nueva en el mensaje.
cmd-composer-note = nota
cmd-composer-note-help = Escribir una nota para el equipo; el comprador no la ve.
cmd-composer-reply = responder
cmd-composer-reply-help = Escribir una respuesta al comprador.
cmd-composer-send = enviar y seguir
cmd-composer-send-help = Revisar el mensaje, enviarlo o copiarlo y pasar a la fila siguiente, o al resultado siguiente de una búsqueda.
cmd-desk-back = atrás
cmd-desk-back-help = Volver un paso. Nunca sale del programa.
cmd-desk-direction = derecha a izquierda
cmd-desk-direction-help = Que el programa, el terminal o nadie ordene el texto de derecha a izquierda; `?` muestra un ejemplo.
cmd-desk-help = ayuda
cmd-desk-help-help = Mostrar todas las teclas que sirven aquí.
cmd-desk-import = importar
cmd-desk-import-help = Importar archivos descargados de la página del vendedor.
cmd-desk-language = idioma de pantalla
cmd-desk-language-help = Mostrar las pantallas en el idioma siguiente: chino, inglés, ruso, español, persa.
cmd-desk-lock = bloquear
cmd-desk-lock-help = Vuelve a pedir su contraseña antes del próximo acto que la necesite.
cmd-desk-messages = avisos
cmd-desk-messages-help = Mostrar todo lo que ha dicho el programa.
cmd-desk-next-pane = otro panel
cmd-desk-next-pane-help = Ir al panel siguiente.
cmd-desk-next-view = otra vista
cmd-desk-next-view-help = Mostrar la siguiente vista guardada.
cmd-desk-palette = comandos
cmd-desk-palette-help = Buscar cualquier comando por sus palabras.
cmd-desk-previous-pane = panel anterior
cmd-desk-previous-pane-help = Ir al panel anterior.
cmd-desk-quit = salir
cmd-desk-quit-help = Cerrar la mesa; los borradores se guardan.
cmd-desk-redraw = redibujar
cmd-desk-redraw-help = Dibujar otra vez toda la pantalla.
cmd-desk-refresh = actualizar
cmd-desk-refresh-help = Leer otra vez de la base de datos todo lo que está en pantalla.
cmd-desk-save-view = guardar vista
cmd-desk-save-view-help = Guardar la lista con sus filtros bajo un nombre.
cmd-desk-search = buscar
cmd-desk-search-help = Buscar pedidos, mensajes y compradores.
cmd-desk-suspend = suspender
cmd-desk-suspend-help = Volver al intérprete; `fg` regresa aquí.
cmd-desk-theme = tema
cmd-desk-theme-help = Cambiar al tema siguiente.
cmd-desk-undo = deshacer
cmd-desk-undo-help = Retirar lo enviado en los últimos segundos, o deshacer el último cambio.
cmd-history-down = bajar
cmd-history-down-help = Desplazar el historial hacia abajo.
cmd-history-page-down = página abajo
cmd-history-page-down-help = Desplazar el historial una página abajo.
cmd-history-page-up = página arriba
cmd-history-page-up-help = Desplazar el historial una página arriba.
cmd-history-up = subir
cmd-history-up-help = Desplazar el historial hacia arriba.
cmd-outbox-cancel = retirar
cmd-outbox-cancel-help = Retirar un mensaje que no ha salido.
cmd-outbox-confirm = enviado
cmd-outbox-confirm-help = Anotar que el mensaje copiado se envió.
cmd-outbox-copy = copiar
cmd-outbox-copy-help = Copiar el mensaje para pegarlo.
cmd-outbox-down = bajar
cmd-outbox-down-help = Elegir el mensaje siguiente.
cmd-outbox-open = abrir
cmd-outbox-open-help = Abrir la conversación del mensaje.
cmd-outbox-up = subir
cmd-outbox-up-help = Elegir el mensaje anterior.
cmd-pane-case = caso
cmd-pane-case-help = Ir al caso.
cmd-pane-checklist = pruebas
cmd-pane-checklist-help = Ir a la lista de pruebas.
cmd-pane-composer = mensaje
cmd-pane-composer-help = Ir al mensaje que se está escribiendo.
cmd-pane-history = historial
cmd-pane-history-help = Ir al historial del caso.
cmd-pane-outbox = salida
cmd-pane-outbox-help = Ir a la bandeja de salida.
cmd-pane-queue = cola
cmd-pane-queue-help = Ir a la cola.
cmd-pane-review = revisión
cmd-pane-review-help = Ir a los mensajes marcados.
cmd-pane-transcript = chat
cmd-pane-transcript-help = Ir al chat.
cmd-queue-first = primera
cmd-queue-first-help = Ir a la primera fila.
cmd-queue-kind = tipo
cmd-queue-kind-help = Mostrar solo el tipo siguiente; después, todos otra vez.
cmd-queue-lane = área
cmd-queue-lane-help = Mostrar solo preventa, posventa o pago, un área tras otra, y luego todo otra vez.
cmd-queue-language = idioma
cmd-queue-language-help = Mostrar solo el idioma siguiente; después, todos otra vez.
cmd-queue-last = última
cmd-queue-last-help = Ir a la última fila.
cmd-queue-mine = míos
cmd-queue-mine-help = Mostrar solo los compradores que atiende usted; después, todos otra vez.
cmd-queue-next = bajar
cmd-queue-next-help = Elegir la fila siguiente.
cmd-queue-open = abrir
cmd-queue-open-help = Abrir la fila elegida.
cmd-queue-page-down = página abajo
cmd-queue-page-down-help = Bajar una página.
cmd-queue-page-up = página arriba
cmd-queue-page-up-help = Subir una página.
cmd-queue-previous = subir
cmd-queue-previous-help = Elegir la fila anterior.
cmd-queue-shop = tienda
cmd-queue-shop-help = Mostrar solo la tienda siguiente; después, todas otra vez.
cmd-queue-widen = mostrar todo
cmd-queue-widen-help = Mostrar otra vez todas las filas de la lista.
cmd-review-allow = permitir texto
cmd-review-allow-help = Dejar pasar justo este texto, con un nombre y por un plazo.
cmd-review-block = bloquear
cmd-review-block-help = El texto no debe salir; su autor leerá por qué.
cmd-review-coach = consejo
cmd-review-coach-help = Decir que era mejor de otro modo.
cmd-review-decided = decididos
cmd-review-decided-help = Mostrar lo decidido o de nuevo lo abierto.
cmd-review-down = bajar
cmd-review-down-help = Elegir el mensaje siguiente.
cmd-review-edit = corregir
cmd-review-edit-help = Cambiar el texto y liberarlo; se comprueba otra vez.
cmd-review-false-alarm = falsa alarma
cmd-review-false-alarm-help = Decir que no hay nada malo.
cmd-review-kind = tipo
cmd-review-kind-help = Mostrar solo el tipo siguiente.
cmd-review-less = arriba
cmd-review-less-help = Subir en los detalles.
cmd-review-more = más abajo
cmd-review-more-help = Bajar en los detalles.
cmd-review-open = abrir
cmd-review-open-help = Abrir la conversación del mensaje.
cmd-review-person = persona
cmd-review-person-help = Mostrar solo los textos de esta persona, o de nuevo todos.
cmd-review-release = liberar
cmd-review-release-help = Dejar ir el texto al comprador tal como está.
cmd-review-return = devolver
cmd-review-return-help = Devolver el texto a su autor con una nota.
cmd-review-undo = retirar
cmd-review-undo-help = Retirar la última decisión mientras no haya salido nada.
cmd-review-up = subir
cmd-review-up-help = Elegir el mensaje anterior.
cmd-review-violation = infracción
cmd-review-violation-help = Decir que incumple una norma.
cmd-shop-renew-insurance = seguro renovado
cmd-shop-renew-insurance-help = Anotar que el seguro de porte de la tienda se renovó por una semana.
cmd-shop-show = la tienda
cmd-shop-show-help = Mostrar seguro, depósito y lo que la plataforma descuenta.
cmd-transcript-newer = más nuevo
cmd-transcript-newer-help = Elegir el mensaje siguiente.
cmd-transcript-newest = el más nuevo
cmd-transcript-newest-help = Ir al mensaje más nuevo.
cmd-transcript-older = más antiguo
cmd-transcript-older-help = Elegir el mensaje anterior.
cmd-transcript-oldest = el más antiguo
cmd-transcript-oldest-help = Ir al mensaje más antiguo de los cargados.
cmd-transcript-page-newer = página abajo
cmd-transcript-page-newer-help = Ir una página hacia los mensajes nuevos.
cmd-transcript-page-older = página arriba
cmd-transcript-page-older-help = Ir una página hacia los mensajes antiguos.
cmd-transcript-reveal = mostrar contactos
cmd-transcript-reveal-help = Mostrar enteros los contactos que escribió el comprador, u ocultarlos otra vez; mirarlos queda anotado.
cmd-transcript-hand-over = traspasar
cmd-transcript-hand-over-help = Traspasar la conversación a preventa, posventa o pago, con una nota.
cmd-transcript-bot = bot sí/no
cmd-transcript-bot-help = Poner en pausa el bot en este chat o dejar que siga.
cmd-transcript-language = idioma
cmd-transcript-language-help = Elegir el idioma en que se escribe al comprador, desde el próximo mensaje.
cmd-transcript-scroll-newer = desplazar abajo
cmd-transcript-scroll-newer-help = Desplazar hacia los mensajes nuevos desde cualquier panel.
cmd-transcript-scroll-older = desplazar arriba
cmd-transcript-scroll-older-help = Desplazar hacia los mensajes antiguos desde cualquier panel.
cmd-view-awaiting-review = por revisar
cmd-view-awaiting-review-help = Mostrar los casos que esperan a usted.
cmd-view-concerns = quejas
cmd-view-concerns-help = Mostrar quejas y discrepancias.
cmd-view-escalated = derivados
cmd-view-escalated-help = Mostrar lo derivado al equipo o al responsable.
cmd-view-flagged = marcados
cmd-view-flagged-help = Mostrar los mensajes que mira un supervisor.
cmd-view-groups = grupos
cmd-view-groups-help = Mostrar los grupos que no se han formado.
cmd-view-insurance = seguro
cmd-view-insurance-help = Mostrar los seguros de porte según su fin.
cmd-view-overdue-refunds = reembolsos atrasados
cmd-view-overdue-refunds-help = Mostrar los reembolsos que no llegaron a tiempo.
cmd-view-quiet = no responden
cmd-view-quiet-help = Mostrar los compradores a los que se preguntó y no responden, primero el silencio más largo.
cmd-view-postponed = aplazados
cmd-view-postponed-help = Mostrar los casos aplazados, primero el que vuelve antes.
cmd-view-recalls = interceptados
cmd-view-recalls-help = Mostrar los paquetes por interceptar según su plazo.
cmd-view-replies = respuestas
cmd-view-replies-help = Mostrar los compradores que esperan respuesta.
cmd-view-ship = por enviar
cmd-view-ship-help = Mostrar los pedidos por enviar.
cmd-view-silent = sin mensaje
cmd-view-silent-help = Mostrar los pedidos pagados sobre los que nadie ha escrito.
cmd-view-stuck = sin escaneo
cmd-view-stuck-help = Mostrar los paquetes que el transportista no escanea hace tiempo.
cmd-view-unconfirmed = sin conformidad
cmd-view-unconfirmed-help = Mostrar los pedidos a los que el comprador no dio su conformidad.
cmd-view-work = cola
cmd-view-work-help = Mostrar todo el trabajo según su plazo.
cmd-view-work-orders = órdenes de trabajo
cmd-view-work-orders-help = Mostrar las órdenes de trabajo que piden pruebas.

## Why a command does not work now
why-confirm-first = Anote primero como enviado el mensaje copiado.
why-connect-later = Conectar una tienda llega en una versión posterior. Por ahora, importe un archivo.
why-delivered = Ya se sabe que el comprador lo tiene.
why-no-answer = No hay ninguna respuesta rápida con ese número.
why-no-case = Aquí no hay ningún caso que decidir.
why-no-letter = Ahora ningún paso pide una carta.
why-letter-lacks = Todavía no se puede escribir la carta: aquí no se conoce el número del pedido o del paquete. Impórtelo primero.
why-no-contact-given = El comprador no ha dado ningún contacto en los mensajes que esperan.
why-no-cancel = Este mensaje salió o está saliendo; ya no se puede retirar.
why-no-courier = Nada entrega aquí todavía los mensajes de esta tienda, así que no se pone ninguno en cola. Responda en la página del vendedor.
why-no-confirm = Copie primero el mensaje y después anótelo como enviado.
why-no-conversation = Esta fila no tiene conversación donde escribir.
why-begin-first = Este pedido aún no tiene chat; pulse r para abrirlo.
why-bot-off = La tienda tiene el bot apagado; un supervisor puede encenderlo.
why-no-copy = Este mensaje no espera a ser copiado.
why-no-path = El archivo de la plataforma no tiene ruta de menú para esta página.
why-no-order = Aquí no se conoce ningún pedido.
why-no-person = No lo escribió nadie de la tienda.
why-no-review = Ningún mensaje espera revisión.
why-no-row = La lista está vacía.
why-no-shop = Abra primero un asunto: no está claro de qué tienda se trata.
why-no-views = Aún no ha guardado ninguna vista.
why-not-allowed = Su función no lo permite. Pida ayuda a un supervisor.
why-not-false-alarm = Solo se permite una falsa alarma. Pulse antes f.
why-not-narrowed = Ya se muestran todas las filas.
why-not-now = Ahora no, por la regla { $card }; pulse w para leerla.
why-nothing-decided = Aquí no hay ninguna decisión que retirar.
why-nothing-handed = No se ha copiado ningún mensaje.
why-nothing-open = No hay nada abierto. Elija una fila y pulse Enter.
why-nothing-masked = En este chat no hay nada oculto.
why-nothing-to-open = Esta fila no tiene conversación.
why-nothing-to-undo = No hay nada que deshacer.
why-nothing-written = Aún no hay nada escrito.
why-one-case = Este pedido no tiene otro caso.
why-one-kind = Esta lista tiene un solo tipo.
why-one-shop = Solo hay una tienda.
why-one-work-order = Este pedido no tiene otra orden de trabajo.
why-only-in-demo = Esta tienda es inventada: sus mensajes solo salen dentro de `afterdesk demo`. Aquí no se pone nada en cola.
why-outbox-empty = La bandeja de salida está vacía.
why-parcel-tells = La plataforma dice por sí misma cuándo llegó el paquete.
why-read-only = La base de datos está abierta solo para leer.
why-review-decided = Ya está decidido. Pulse u para retirarlo.
why-review-left = Ya ha salido. Dé solo el veredicto.
why-review-own = Es su propio texto. Decide otra persona.
why-sending = Ya hay un mensaje en camino.
why-supervisor = Esto lo decide un supervisor ({ $card }); pulse w para ver la regla o t para derivarlo.
why-ceiling = { $amount } supera lo que un agente devuelve por su cuenta ({ $ceiling }); pulse t para derivarlo al responsable.
why-waits = Todavía falta: { $missing }.
why-no-part = Esta plataforma no tiene reembolso parcial; acepte todo (a) o rechace (x).
why-part-state = Se puede ofrecer una parte mientras decide un reembolso o un artículo devuelto.
why-part-unpaid = No se sabe cuánto pagó el comprador; importe antes el pedido (I).
why-part-nothing = Todo lo pagado ya se devolvió o está acordado; no queda nada que ofrecer.
why-case-over = Este caso está cerrado.
postpone-nothing-due = En este caso no hay nada pendiente de usted que aplazar.
postpone-past = Ese momento ya pasó; elija uno posterior.
postpone-too-far = Está demasiado lejos; un caso se aplaza 92 días como máximo.
postpone-beyond = No más allá de { $at }: entonces vence «{ $deadline }». Elija un momento anterior.

## What the panes say
case-carrier-number = n.º del transportista { $number }
case-asked = Qué se pide
case-deadlines = Plazos
case-items = Artículos
case-money = Dinero
case-no-scan = sin escaneo aún
case-none = No hay nada abierto.
case-nothing-known = Todavía no se sabe de ningún pedido.
case-order = Pedido
case-parcels = Paquetes
case-stepped-in = intervino la plataforma
case-title = Caso
case-title-order = Pedido
case-where = Dónde está
case-uninsured = sin seguro de porte desde { $since }
checklist-no-path = La ruta del menú no está en el archivo de la plataforma.
checklist-none = No hay orden de trabajo en este asunto.
checklist-title = Pruebas
composer-claimed = { $agent } está con esto desde { $time }
composer-hint = r escribe una respuesta, 1–9 inserta una rápida.
composer-hint-handed = El texto está en el portapapeles. Péguelo y envíelo aquí; después pulse y.
composer-hint-note = Una nota para su equipo. El comprador no la ve.
composer-hint-writing = Escriba su respuesta.
composer-length = { $count } % lleno
composer-more-questions = +{ $count }
composer-no-chat = r abre el chat de este pedido.
composer-nothing-open = Abra una fila para responder a su comprador.
composer-paste-at = pegar en
composer-refusal = seguir aquí
composer-read-only = La base de datos está abierta solo para leer.
composer-sending = enviando
composer-sent-key = enviado
composer-title = Respuesta
composer-title-note = Nota
composer-other-language = el comprador lee { $language }
plain-long = { $count ->
    [one] una frase de 1 palabra; dos se leen mejor
   *[other] una frase de { $count } palabras; dos se leen mejor
}
plain-jargon = más claro: «{ $plain }» por «{ $word }»
plain-abbreviation = explique «{ $word }»
composer-undelivered = aquí nada entrega
fact-advance = anticipo
fact-allowance = subsidio
fact-amount = importe
fact-buyer-note = comprador
fact-channel = pago con
fact-confirmed = conforme
fact-email = correo
fact-freight = porte
fact-freight-shown = porte
fact-group = grupo
fact-kind = pide
fact-note = nota nuestra
fact-number = número
fact-opened = abierto
fact-paid-at = pagado
fact-payment = pago
fact-phone = teléfono
fact-reason = motivo
fact-received-at = recibido
fact-refund = reembolso
fact-reopened = reabierto
fact-return-address = vuelve a
fact-handed-on = derivado
fact-lead-answer = respuesta
handed-to-lead = al responsable
handed-to-team = al equipo
fact-owner = responde
fact-part = parte
part-differs = la plataforma muestra { $amount }
part-state-offered = por comunicar
part-state-told = el comprador no ha respondido (P)
part-state-accepted = acordado con el comprador
part-state-declined = rechazado por el comprador
fact-postponed = hasta
part-way-shop = devuélvalo en la página de la plataforma (p r)
part-way-platform = pida al soporte de la plataforma que lo devuelva
part-way-no = la plataforma no tiene reembolso parcial
part-way-not-told = devuélvalo a mano
fact-return = devolución
fact-return-state = paquete
fact-route = disputa
fact-ship-by = enviar antes
fact-shipped-at = enviado
history-none = Aún no se ha hecho nada.
history-title = Historial
money-adds-up = las líneas suman bien
money-differs = las líneas dan { $sum }
money-no-sum = las líneas son demasiado grandes para sumarlas
outbox-none = Nada espera a ser enviado.
outbox-title = Salida
outbox-tries = { $count ->
    [one] 1 intento
   *[other] { $count } intentos
}
queue-due-at = hasta { $time }
queue-failed = No se pudo cargar la cola.
queue-failed-next = Pulse R para repetir; en :messages están los detalles.
queue-loading = Cargando la cola …
queue-no-data = Todavía no hay datos de ninguna tienda.
queue-no-data-next = Pulse I para importar un archivo o inicie `afterdesk demo`.
queue-mine = míos
queue-none = No hay nada pendiente.
queue-none-narrowed = Ninguna fila cumple el filtro.
queue-none-narrowed-next = f f muestra otra vez todas las filas.
queue-none-next = Los mensajes y plazos nuevos aparecen aquí solos.
queue-waits = espera { $time }
queue-waits-long = espera { $time }, más de 3 min
queue-waits-short = espera { $time }
queue-silent = el comprador lleva { $time } sin responder
queue-silent-short = callado { $time }
review-around = En el chat
review-bait = Lo escribió el comprador. La tienda no tiene culpa (B-33).
review-buyer = comprador
review-decided-by = { $name } · { $time }
review-decision = Decisión
review-earlier = Marcas anteriores de { $name }
review-earlier-count = { $flags } en 30 días, de ellas { $violations } infracciones
review-earlier-none = Sin marcas anteriores.
review-found = Lo que se encontró
review-loading = cargando los detalles …
review-none = Ningún mensaje espera una mirada.
review-none-decided = Aún no se ha decidido nada.
review-released = Un supervisor lo liberó y se envió.
review-sample = No se encontró nada. Es una muestra al azar.
review-this = este texto
review-title = Marcados
review-title-decided = Decididos
review-does = Al enviarse: { $what }
review-waits = El comprador espera este texto.
search-failed = La búsqueda no se hizo. Pulse Enter para repetir.
search-hits = { $count ->
    [one] 1 resultado
   *[other] { $count } resultados
}
search-hits-newest = los { $count } más nuevos; añada una palabra para ver menos
search-looks-on = hasta { $time }, sigue buscando …
search-none = No se encontró nada.
search-none-next = Busque palabras, un número de pedido o un comprador.
search-running = Buscando …
search-title = Buscar
state-importing = importando …
state-loading = cargando …
state-offline = sin conexión
state-old = puede ser antiguo
state-online = en línea
state-read-only = solo lectura
status-due = plazos
status-flagged = marcados
status-next = sigue
status-outbox = salida
status-shops = { $count ->
    [one] 1 tienda
   *[other] { $count } tiendas
}
transcript-empty = Aún no hay mensajes.
transcript-empty-next = Puede escribir usted primero.
transcript-has-older = hay mensajes antiguos arriba
transcript-newer-below = más nuevos abajo
transcript-no-conversation = Este pedido no tiene conversación.
transcript-none = Elija una fila y pulse Enter.
transcript-none-next = Aquí se abre el chat con el comprador.
transcript-note = nota
transcript-automatic = automático
bot-on = bot activo
bot-paused = bot en pausa hasta { $time }
bot-handed-over = le toca a usted: { $why }
queue-bot = del bot
ask-bot-on = ¿Encender el bot de { $shop }? Contesta por reglas exactas y marcado como automático.
ask-language = ¿En qué idioma se escribe a { $buyer }?
ask-other-language = El comprador lee { $wanted }; esto está en { $written }. ¿Enviarlo?
tongue-zh = chino
tongue-en = inglés
tongue-ru = ruso
tongue-es = español
tongue-fa = persa
toast-bot-hours = El bot de la tienda trabaja de { $hours }; ahora calla.
transcript-opening = Abriendo …
transcript-review = supervisor
transcript-start = principio del chat
transcript-title = Chat

## What went wrong, and what to do
trouble-busy = La base de datos está ocupada. Inténtelo dentro de un momento.
trouble-conflict = Otra persona lo cambió entretanto (h muestra quién). Mírelo otra vez y repita.
trouble-corrupt = Los datos están dañados. Ejecute `afterdesk doctor` y restaure una copia.
trouble-denied = No puede hacer esto. Pida ayuda a un supervisor.
trouble-not-proved = No se dio ninguna contraseña.
trouble-folder = No existe esa carpeta o archivo, o no se puede leer. Escriba otra ruta.
trouble-not-found = Ya no está. Actualice la lista.
trouble-settings = No se pudo escribir el archivo de ajustes; d en :messages dice por qué.
trouble-unavailable = No se llega a la base de datos o el disco está lleno. Lo escrito se conserva; inténtelo otra vez.

## What the desk tells in passing
toast-acted = Guardado en el asunto.
toast-answer-blocked = { $name } bloqueó su texto para { $buyer }: { $note }
toast-answer-edited = { $name } cambió y envió su texto para { $buyer }.
toast-answer-released = { $name } liberó su texto para { $buyer }.
toast-answer-returned = { $name } devuelve su texto para { $buyer }: { $note }
toast-answer-stays = { $name } sobre su texto para { $buyer }: { $verdict }, { $cause }.
toast-answer-undone = Con su texto para { $buyer } no se hizo: { $what }
toast-locked = Bloqueado. El próximo acto que la necesite pedirá su contraseña.
toast-case-back = { $count ->
    [one] Un caso aplazado vuelve a estar pendiente.
   *[other] { $count } casos aplazados vuelven a estar pendientes.
}
toast-unconfirmed-opened = { $count ->
    [one] Un pedido pasó a ser un caso: el comprador no dio su conformidad a tiempo.
   *[other] { $count } pedidos pasaron a ser casos: los compradores no dieron su conformidad a tiempo.
}
toast-burst-dropped = Se descartaron { $count } teclas: llegaron más rápido que cualquier mano. Pegue con el pegado protegido activado.
toast-called-back = El mensaje se retiró; su texto está otra vez en la respuesta.
toast-claimed = { $agent } ya responde a este comprador. Hablen antes de enviar.
toast-confirmed = Anotado como enviado.
toast-copied = El texto está en el portapapeles. Péguelo en el chat del vendedor y pulse y.
toast-direction-app = El programa ordena el texto de derecha a izquierda.
toast-direction-auto = Lo que se sabe del terminal decide quién ordena el texto de derecha a izquierda.
toast-direction-off = Nadie ordena el texto de derecha a izquierda: está como se guarda.
toast-direction-terminal = El terminal ordena el texto de derecha a izquierda.
toast-draft-found = Su borrador está otra vez aquí.
toast-import-refused = { $file } no se importó: { $why }
toast-import-rejected = { $file } no se importó: { $rejected ->
    [one] 1 fila está mal
   *[other] { $rejected } filas están mal
}. { $why } (más en :messages)
toast-imported = { $file }: { $new } filas nuevas, { $updated } cambiadas, { $unchanged } sin cambios.
toast-importing = Importando { $file }.
toast-language = Idioma de las pantallas: { $name }; F2 pasa al siguiente.
toast-not-imported = No se importó nada: { $why }
toast-note = La nota está guardada.
toast-pack = { $what }
toast-paste-cut = El texto es demasiado largo: se dejó fuera lo que pasa de { $limit } KiB.
toast-paste-nowhere = No hay campo donde pegar. Pulse r para escribir una respuesta.
toast-paste-too-long = Lo pegado era demasiado largo y no se tomó.
toast-queue-clear = Aquí no queda nada pendiente.
toast-last-hit = Era el último resultado. Esc vuelve a la lista.
toast-quit-again = Pulse Ctrl-C otra vez para salir.
toast-review-taken-back = La decisión está retirada.
toast-reviews-clear = No queda nada por revisar.
toast-ruled = { $verdict }: { $cause }.
toast-ruled-already = { $name } fue antes: { $verdict }, { $cause }.
toast-ruled-flagged = Sigue detenido: { $found }. No ha salido nada.
toast-ruled-text = Texto: { $fate }.
toast-sent = Enviado. Pulse u para retirarlo.
toast-text-allowed = Justo este texto pasa hasta { $until }.
toast-text-full = El mensaje está lleno; no cabe más.
toast-view-saved = La vista { $name } está guardada.

## What is asked before it is done
confirm-approve = ¿Aceptar el caso { $number } de { $buyer }, { $amount }?
confirm-approve-reason = ¿Aceptar el caso { $number } de { $buyer }, { $amount }, contra la regla { $card }: por qué?
confirm-approve-typed = ¿Devolver { $amount } a { $buyer } en el caso { $number }? Escriba { $typed } para hacerlo.
confirm-approve-address = ¿Aceptar el caso { $number } de { $buyer }? La devolución va a: { $address }
confirm-approve-no-address = ¿Aceptar el caso { $number } de { $buyer }? No hay dirección de devolución registrada: escríbala como return_addresses en platforms/{ $platform }.toml de la carpeta de ajustes. Hasta entonces vale la de la plataforma.
confirm-approve-reason-address = ¿Aceptar el caso { $number } de { $buyer }, contra la regla { $card }, con la dirección de devolución { $address }: por qué?
confirm-approve-reason-no-address = ¿Aceptar el caso { $number } de { $buyer }, contra la regla { $card }: por qué? No hay dirección de devolución registrada: escríbala como return_addresses en platforms/{ $platform }.toml de la carpeta de ajustes.
ask-return-address = Aceptar el caso { $number } de { $buyer }: ¿a qué dirección vuelve el artículo?
why-no-address = No hay dirección de devolución registrada. Escríbala como return_addresses en platforms/{ $platform }.toml de la carpeta de ajustes y vuelva.
address-choose = La tienda tiene varias direcciones de devolución; elija una.
address-unknown = Esta dirección de devolución no está registrada; escríbala como return_addresses en platforms/{ $platform }.toml de la carpeta de ajustes.
confirm-cancel = ¿Retirar este mensaje para { $buyer }? No se enviará.
failed-evidence = Las pruebas no cambiaron. { $why }

## What did not happen, with its reason
failed-act = Esto no se guardó. { $why }
failed-allow = El texto no se permitió. { $why }
failed-cancel = El mensaje no se retiró. { $why }
failed-claim = No se anotó que usted atiende al comprador. { $why }
failed-confirm = El mensaje no se anotó como enviado. { $why }
failed-copy = El mensaje no se copió. { $why }
failed-counts = No se leyeron los números. { $why }
failed-decide = El caso no se decidió. { $why }
failed-prove = No se comprobó la contraseña. { $why }
failed-draft = El borrador no se guardó. { $why }
failed-folder = La carpeta no se leyó. { $why }
failed-import = El archivo no se importó. { $why }
failed-language = El idioma no se guardó; vale hasta que salga. { $why }
failed-list = La lista no se leyó. { $why }
failed-note = La nota no se guardó. { $why }
failed-older = No se leyeron los mensajes antiguos. { $why }
failed-open = La conversación no se abrió. { $why }
failed-queue = La cola no se leyó. { $why }
failed-reveal = Los contactos no se mostraron. { $why }
failed-rule = No se decidió nada. { $why }
failed-search = La búsqueda no se hizo. { $why }
failed-send = El mensaje no se envió; sigue en la respuesta. { $why }
failed-view = La vista no se guardó. { $why }
failed-warn = No se miraron los avisos. { $why }

## What is wrong with a file that was to be imported
file-bomb = el libro se descomprime más de lo razonable: se rechaza sin leer
file-broken-json = línea { $line }, columna { $column }: no es JSON válido ({ $why }): guarde otra vez la respuesta
file-broken-text = la línea { $line } tiene bytes que no son UTF-8: el archivo está dañado, descárguelo otra vez
file-broken-workbook = el libro está dañado ({ $why }): descárguelo otra vez
file-changed = cambió mientras se leía: espere a que termine la descarga
file-empty = está vacío: descárguelo otra vez
file-locked-workbook = es un libro antiguo o con contraseña: ábralo y guárdelo como .xlsx sin contraseña
file-no-rows = tiene encabezados y ninguna fila: elija un periodo más largo al exportar
file-not-found = no existe ese archivo: revise el nombre
file-not-regular = no es un archivo normal: indique un archivo guardado o descargado
file-platform-error = no son datos sino un error de la plataforma ({ $why }): repita la consulta y guarde otra vez
file-too-deep = está más anidado que la respuesta de cualquier plataforma: se rechaza
file-too-large = pasa de { $limit } MiB: exporte un periodo más corto e importe las partes una a una
file-too-many-columns = tiene más de { $limit } columnas: no es una exportación del panel del vendedor
file-unknown = no es un tipo conocido de archivo: exportación de pedidos o de posventa, registro de chat, respuesta guardada de la plataforma, página de pedido o de chat de FunPay
file-unknown-encoding = la línea { $line } no está en UTF-8, UTF-16 ni GB18030: guarde el archivo en UTF-8 o descárguelo otra vez
file-unreadable = no se puede leer ({ $why }): revise sus permisos

## What is wrong with a row
row-amount = «{ $value }» no es un importe: corríjalo o déjelo vacío
row-case-number = «{ $value }» no es un número de posventa (de 10 a 14 cifras): corríjalo o exporte otra vez
row-cell-count = la fila tiene { $have } celdas y hay { $want } encabezados: ¿está cortado el archivo, o hay una coma sin comillas?
row-count = «{ $value }» no es un número entero: corríjalo o déjelo vacío
row-currency = «{ $value }» no nombra una moneda conocida (¥, ₽, $, €)
row-missing = no puede estar vacío: rellénelo
row-nul = el texto tiene un carácter NUL: quítelo
row-open-quote = se abre una comilla y no se cierra: el archivo está cortado, o hay que duplicarla
row-order-number = «{ $value }» no es un número de pedido (como 250301-123456789012345): corríjalo o exporte con los números completos
row-out-of-range = «{ $value }» es demasiado grande: corríjalo
row-role = «{ $value }» no dice quién escribió: use comprador, tienda o sistema (买家, 客服, 系统)
row-rounded = «{ $value }» lo redondeó una hoja de cálculo: importe el archivo tal como se descargó
row-time = «{ $value }» no es una hora (como 2026-06-01 00:03:00): corríjala o déjela vacía
row-too-fine = «{ $value }» tiene más decimales que la moneda: corrija el importe
row-too-long = el texto pasa de { $limit } bytes: ¿queda una comilla abierta? Acórtelo
row-wrong-type = «{ $value }» no es lo que va en este campo: guarde otra vez la respuesta sin cambios

## What became of an import
import-and-more = { $first }; otras { $more } de sus { $rows } filas también están mal
import-bad-cell = { $file }, línea { $line }, { $column }: { $why }
import-bad-row = { $file }, línea { $line }: { $why }
import-bar-checking = revisando
import-bar-left = faltan
import-bar-rows = filas
import-bar-writing = escribiendo
import-cell = línea { $line }, { $column }: { $why }
import-failed = { $why }
import-file = { $file }: { $why }
import-jump = la plataforma lo pasó de { $from } a { $to }, un paso que aquí no existe
import-keep-good = { $why }; --keep-good importa el resto
import-more-notices = y otros { $count } que mirar (véase --json)
import-no-conversation = la conversación { $id } no está en la base de datos; revise el id o no lo ponga
import-no-place-for-rejected = las filas rechazadas no se pueden escribir en { $file } ({ $why }); dé permiso de escritura a la carpeta
import-nothing = no se importó nada: { $why }
import-notice = línea { $line }, { $number }: { $what }
import-rejected-file = filas rechazadas: { $file }
import-report = { $file }: { $kind }, { $rows ->
    [one] 1 fila
   *[other] { $rows } filas
  }: { $new } nuevas, { $updated } actualizadas, { $unchanged } sin cambios, { $rejected } rechazadas
import-row = línea { $line }: { $why }
import-several-shops = hay varias tiendas en { $platform } ({ $names }); indique una con --shop
import-other-amount = el comprador aceptó { $agreed } y la plataforma indica { $told }: se abrió una discrepancia en el pedido
import-unknown-state = el estado «{ $wording }» no se conoce; se guardaron sus palabras

## Kinds of files
file-kind-after-sales-export = exportación de posventa
file-kind-funpay-chat = página de chat de FunPay
file-kind-funpay-order = página de pedido de FunPay
file-kind-order-answer = respuesta de la plataforma sobre pedidos
file-kind-order-export = exportación de pedidos
file-kind-refund-detail = respuesta de la plataforma sobre un reembolso
file-kind-refund-list = lista de reembolsos de la plataforma
file-kind-transcript-json = chat (JSON)
file-kind-transcript-sheet = chat (hoja)
file-kind-transcript-text = chat (texto)
file-kind-web-after-sales = filas de posventa de la página del vendedor
file-kind-work-order-detail = orden de trabajo de la página del vendedor
file-kind-work-order-list = órdenes de trabajo de la página del vendedor

## What is wrong with the settings
settings-at = { $file }, línea { $line }: { $what }
settings-in = { $file }: { $what }
settings-key-taken = keys: `{ $keys }` lo quieren `{ $one }` y `{ $other }`; dé otra tecla a una
settings-menu-levels = una ruta de menú tiene { $levels } niveles
settings-missing-key = falta la clave `{ $key }`
settings-parcel-link = parcel_link lleva a { $host }, que no está en own_hosts; añádalo allí o quite el enlace
settings-no-date = `{ $value }` no es una fecha; escríbala como 2026-10-01
settings-no-home = no se conoce; defina HOME o { $name }
settings-no-span = `{ $value }` no es un intervalo; escriba `90 s`, `3 min`, `24 h` o `7 d`
settings-no-zone = `{ $value }` minutos no es un huso; escriba minutos al este de UTC, como 480
settings-no-such-command = keys: no existe el comando `{ $id }`; `afterdesk keys` los muestra
settings-no-such-theme = no existe el tema «{ $name }»; elija dark, light, safe, contrast o none
settings-not-a-key = keys: { $id }: `{ $key }` no es una tecla; las teclas son como `j`, `S`, `ctrl-p`, `alt-1`, `f1`, `enter`, `g g`
settings-not-a-profile = no es un nombre de perfil; hasta 40 letras, cifras, «-» y «_»
settings-not-made = no se puede crear ({ $why })
record-key-wrong = { $why }; recupere el archivo de una copia o apártelo para que se cree una clave nueva
settings-not-regular = no es un archivo normal; ponga ahí un archivo de texto
settings-not-toml = { $why }
settings-not-utf8 = no es UTF-8; guárdelo en UTF-8
settings-out-of-range = `{ $value }` está fuera de rango; se admite { $allowed }
settings-too-large = pasa de 1 MiB; no es un archivo de ajustes
settings-unknown-key = clave desconocida `{ $key }`; se admiten { $allowed }
settings-unknown-key-only = clave desconocida `{ $key }`; se espera { $allowed }
settings-unknown-value = valor desconocido `{ $value }`; se admiten { $allowed }
settings-unreadable = no se puede leer ({ $why }); revise sus permisos
settings-wrong-type = tipo no válido: { $found }; se espera { $expected }
theme-no-such-color = el archivo del tema da a { $role } el color «{ $color }»; escriba uno de los dieciséis nombres o #rrggbb en [truecolor]
theme-no-such-role = el archivo del tema nombra el papel «{ $role }», que no existe; quite o cambie la línea
theme-not-a-theme = el archivo del tema no se puede leer: { $why }; compárelo con un tema del programa

## Word lists and packs
calendar-day-backwards = el festivo termina el { $to }, antes de empezar el { $from }; ponga el primer día en `from` y el último en `to`
calendar-day-elsewhere = el festivo del { $from } cae fuera de { $year }; póngalo en su año
calendar-day-twice = el festivo del { $from } se solapa con otro de arriba; escriba cada día una vez
calendar-year-lists = el año { $year } necesita `holidays`, todos los días libres, o `also`, días además de los que trae el programa
calendar-year-missing = faltan los festivos de { $year } para { $country }; las promesas que llegan hasta ahí lo dicen. Ponga el anuncio en calendars/{ $country }.toml en la carpeta de ajustes
calendar-year-twice = el año { $year } aparece dos veces; ponga sus festivos en uno
card-fixed = la ficha { $id } viene con el programa y su `{ $key }` no cambia; cambie `reading`, `note` y `version`, o añada una ficha cuyo id empiece por `S-`
card-incomplete = la ficha { $id } no tiene `{ $key }`; una ficha propia necesita topic, authority, source, lang, quote, version y reading
card-no-language = la ficha { $id } no tiene texto en `{ $language }`; escríbalo en zh, en, ru, es y fa
card-no-quote = la ficha { $id } tiene `quote` vacía; cite la frase o nombre las fichas que une en `also` o `against`
card-no-version = la ficha { $id } no tiene `version`; escriba el día del cambio, como 2026-11-22
card-reference = la ficha { $id } nombra { $other }, que no existe; `afterdesk rules list` las muestra todas
card-same-version = la ficha { $id } cambió y conserva su versión; dele una `version` propia
card-twice = la ficha { $id } aparece dos veces; escriba cada una una vez
card-unknown = no existe la ficha { $id } que cambiar; `afterdesk rules list` las muestra todas, y el id de una propia empieza por `S-`
pack-kept = { $problem } — sigue en uso la versión { $version }, que era buena
pack-not-known = no es un archivo de reglas, plataforma, calendario, respuestas, tono o palabras; terminan en `.toml` o `.words`
pack-not-there = no existe; indique la ruta de un archivo
pack-not-used = { $problem } — sigue en uso lo que trae el programa
pack-too-many-files = tiene más de { $limit } archivos
own-brackets = «{ $id }»: los corchetes o llaves no van en pares; cierre cada uno y no meta uno en otro igual
bot-bad-line = no se puede leer un patrón del bot: { $why }
bot-example-hit = «{ $text }» no debe ser de «{ $id }» y lo es; haga los patrones más estrictos
bot-example-missed = «{ $text }» debe ser solo de «{ $id }» y no lo es; añada las palabras que faltan
bot-no-examples = «{ $id }» añade patrones sin ejemplos; dé mensajes que sean suyos (yes) y otros que no (no)
bot-no-mark = «{ $id }» debe decir con palabras sencillas que la respuesta es automática y cómo llegar a una persona; no puede estar vacío ni llevar valores
bot-no-rule = «{ $id }» no es ninguna regla; añádala a `bot/plan.toml`
bot-no-topic = «{ $id }» no es ningún tema; añádalo a `bot/plan.toml`
bot-no-words = «{ $id }» necesita un texto
bot-why-asked = el comprador pide una persona
bot-why-no-rule = ninguna regla encaja exactamente
bot-why-no-state = ninguna regla lo contesta en este estado del caso
bot-why-two-rules = se pregunta más de una cosa
bot-why-missing = falta un dato del caso
bot-why-gate = la revisión detuvo la respuesta
bot-why-dispute = hay una disputa o queja abierta
bot-why-money = hay que decidir sobre dinero o el pedido
bot-why-repeated = se preguntó lo mismo antes
bot-why-limit = límite de respuestas automáticas
bot-why-not-words = una imagen o un archivo
bot-why-rule = la regla pide una persona
bot-would-answer = Contestaría: { $n }
bot-would-hand-over = Pasaría a una persona: { $n }
bot-would-let-be = Sin nada que contestar: { $n }
bot-would-be-silent = Callaría, ya atendía una persona: { $n }
bot-would-be-off = Fuera del horario: { $n }
own-incomplete = «{ $id }» necesita una etiqueta y un texto
own-no-code = «{ $id }»: `{ $key }` no conoce «{ $value }»; use un valor de nuestro plan
own-no-language = no lleva el nombre de un idioma; llámelo { $allowed } o `plan`
own-no-place = «{ $id }» no dice cuándo vale: dele un way, una condición o `general = true`
own-no-value = «{ $id }» pide un valor «{ $name }» que no existe; hay { $allowed }
own-not-planned = «{ $id }» no es de los nuestros; use un nombre nuestro o añádalo a `answers/plan.toml`
own-stopped = «{ $id }» se detendría en { $platform }: «{ $text }» ({ $rule })
tone-no-set = nombra un grupo «@{ $name }» que no existe; añádalo a `[sets]`
tone-stops-answer = detendría la respuesta rápida «{ $id }» en «{ $text }»; haga la frase más precisa
words-example-passes = el ejemplo «{ $text }» debe pasar y lo detiene { $rule }
words-example-stops = el ejemplo «{ $text }» debe detenerse y pasa
words-no-form = `{ $form }` no es una forma; ponga las opciones entre paréntesis, como en `(tele|tela)gram`
words-no-key = `{ $key }` no va aquí; se admiten version, set, role, phrase, stops, passes, y en un set words, forms, sounds, values
words-no-kind = `{ $kind }` no es un tipo de hallazgo; escriba un tipo como offplatform, qr o pay_other
words-no-number = `{ $value }` no es un número de caracteres
words-no-phrase-key = `{ $key }` no va aquí; en una frase se admiten says, mixes, within, unless, stops, passes
words-no-set = no existe el set o role `{ $set }`; corrija el nombre o empiécelo con `set: { $set }` o `role: { $set }`
words-no-syllables = `{ $word }` no es una lista de sílabas; escríbala como `wei xin`
words-no-value = `{ $pair }` no es un numeral; escriba palabra=5, palabra=x100 o palabra=x2
words-not-a-line = no es una línea de `clave: valor`
words-phrase-empty = una frase necesita una línea de says o mixes
words-phrase-head = una frase tiene nombre y tipo, como `pay_outside offplatform`
words-phrase-twice = la frase `{ $phrase }` está también en la línea { $line }; dé otro nombre a una
words-too-many-sets = hay más de { $limit } sets o roles; quite uno

## afterdesk check
check-between = { "; " }
check-clears = pasa si: { $clears }
check-found = línea { $line }, caracteres { $from }–{ $to }: { $verdict }, { $kind } ({ $rule }): { $text }
check-suggestion = en su lugar: { $text }
check-name-found = { $file }, caracteres { $from }–{ $to } del nombre: { $verdict }, { $kind } ({ $rule }): { $text }
check-picture-doubt = { $file }: { $verdict }, { $doubt } ({ $rule })
check-picture-found = { $file }, código en { $x } × { $y }: { $verdict }, { $kind } ({ $rule }): { $text }
check-why = por qué: { $why }

check-history-done = { $judged ->
    [one] Se juzgó un mensaje enviado
   *[other] Se juzgaron { $judged } mensajes enviados
}: { $flagged } marcados, { $new } de ellos nuevos para el supervisor
check-history-found = { $at }, { $conversation }, { $author }: { $verdict }, { $kind } ({ $rule }): { $text }
check-history-judging = juzgando

## afterdesk rules
rules-against = contradice
rules-also = véase también
rules-file-empty = { $file }: bien, y no cambia nada
rules-file-fine = { $file }: bien; cambia { $changes }
rules-no-card = no existe la ficha { $id }; `afterdesk rules list` las muestra todas
rules-note = nota
rules-now-decided = { $situation }: «{ $before }» pasa a «{ $after }»
rules-now-passing = { $n ->
    [one] { $n } ejemplo que se detenía ahora pasaría: { $texts }
   *[other] { $n } ejemplos que se detenían ahora pasarían, entre ellos: { $texts }
 }
rules-now-stopped = { $n ->
    [one] { $n } ejemplo que pasaba ahora se detendría: { $texts }
   *[other] { $n } ejemplos que pasaban ahora se detendrían, entre ellos: { $texts }
 }
rules-own = cambiado o añadido por la tienda
rules-reading = lectura
rules-source = fuente
situation-after-10-days = devolución sin motivo, 10 días después de la firma
situation-after-20-days = devolución sin motivo, 20 días después de la firma
situation-after-3-days = devolución sin motivo, 3 días después de la firma
situation-group-waits = reembolso mientras el grupo espera
situation-not-sent = reembolso antes del envío, pagado con WeChat
situation-not-sent-credit = reembolso antes del envío, pagado con tarjeta de crédito
situation-not-sent-other = reembolso antes del envío, pagado con Alipay
situation-not-sent-savings = reembolso antes del envío, pagado con tarjeta de débito
situation-on-the-way = reembolso con el paquete en camino
situation-quality-10-days = devolución por calidad, 10 días después de la firma
situation-silent-after = sin conformidad, 3 días después de la entrega
situation-silent-before = sin conformidad, antes de la entrega

## afterdesk doctor
doctor-nobody-delivers = { $shop }; por esta vía aún no entrega nadie, los mensajes se quedan en la bandeja de salida
doctor-only-in-demo = { $shop }; los mensajes solo salen en `afterdesk demo` sin --store, aquí no
doctor-part-calendar = festivos
doctor-part-files = archivos guardados
doctor-part-folder = carpeta de datos
doctor-part-keys = teclas cambiadas
doctor-part-language = idioma
doctor-part-override = archivo de la tienda
doctor-part-packs = listas de palabras, plataformas, reglas y calendarios
doctor-part-platforms = plataformas
doctor-part-record = entradas del registro
doctor-part-sample = muestra de mensajes enviados
doctor-part-settings = ajustes
doctor-part-shop = tienda
doctor-part-shops = tiendas
doctor-part-store = base de datos
doctor-part-terminal = terminal
doctor-part-words = listas de palabras
doctor-state-missing = no está
doctor-state-wrong = mal
files-missing = { $count ->
    [one] falta un archivo guardado ({ $first }); restaure la carpeta desde una copia
   *[other] faltan { $count } archivos guardados (el primero: { $first }); restaure la carpeta desde una copia
}
files-stray = { $path } no pertenece a nada; no hace daño y se puede borrar mientras no haya ninguna mesa abierta

## Pruebas: por qué no se acepta un archivo o un campo
form-choose-first = elija primero qué pasó; después se rellenan los campos
form-empty = no se escribió nada; escriba algo o salga con Esc
form-image-in-slot = la imagen va en la lista; póngala allí
form-no-day = no es una fecha; escriba 2026-03-01 o 2026-03-01 14:30
form-no-field = este paso no tiene ese campo; vea `afterdesk evidence list`
form-no-option = este paso no tiene esa opción; vea `afterdesk evidence list`
form-no-phone = no es un teléfono; escriba de 5 a 15 cifras
form-no-step = esta orden no tiene ese paso; vea `afterdesk evidence list`
form-too-long = tiene { $count } caracteres y la página admite { $limit }; acórtelo
unfit-broken = { $file } está dañado: no es lo que prometen sus primeros bytes; consígalo de nuevo
unfit-changed = { $file } cambió mientras se copiaba; espere a que termine y añádalo otra vez
unfit-empty = { $file } está vacío; consígalo de nuevo
unfit-encrypted = { $file } no se abre sin contraseña; guárdelo sin ella y añada ese
unfit-no-file = { $file } no es un archivo o ya no está; elija otro
unfit-too-large = { $file } pasa de los { $limit } MB que admite la plataforma; redúzcalo
unfit-too-many = { $file } sobra: la plataforma admite { $limit } imágenes por prueba; quite antes otra
unfit-too-many-pixels = { $file } tiene más píxeles de los que se pueden abrir; redúzcalo
unfit-truncated = { $file } acaba antes de tiempo: no se copió o descargó entero; consígalo de nuevo
unfit-twice = { $file } ya está aquí; no se añadió nada
unfit-unknown = { $file } no es ni imagen ni PDF (parece { $kind }); guárdelo como tal
unfit-unreadable = { $file } no se puede leer ({ $why }); compruebe los permisos

## Pruebas: lo que se hace a partir del registro
gather-buyer = Comprador
gather-carrier = Transportista
gather-chat = Chat
gather-created-at = Pedido el
gather-number = Número de pedido
gather-order = Pedido
gather-paid = Pagado
gather-paid-at = Pagado el
gather-parcel = Seguimiento del paquete
gather-recall = Solicitud de retorno del paquete
gather-receipt = Confirmación del pedido, enviada
gather-received-at = Recibido el
gather-scan = Último registro
gather-scanned-at = Registrado el
gather-shipped-at = Enviado el
gather-shop = Tienda
gather-shop-side = Tienda
gather-state = Estado
gather-tracking = Número de seguimiento
gather-way = Sentido
unfit-no-passage = entre estos dos mensajes no se dijo nada; marque otros

## Órdenes de trabajo: aviso, lista, formulario, archivos
ask-form-address = { $step }: dirección
ask-form-date = { $step }: día, como 2026-03-01 o 2026-03-01 14:30
ask-form-option = { $step }: ¿qué pasó?
ask-form-phone = { $step }: teléfono
ask-form-text = { $step }: en palabras
ask-slot-note = Nota sobre esta prueba:
ask-waive = ¿Por qué no hace falta esta prueba?
ask-want-again = ¿Por qué hace falta esta prueba después de todo?
ask-which-work-order = ¿Qué orden de trabajo se abre?
banner-lapsed = la plataforma intervino: se acabó el plazo de las pruebas
banner-stepped-in = la plataforma intervino: pruebas
checklist-default = por defecto
confirm-take-out = ¿Quitar { $file } de la lista? El archivo se conserva.
evidence-file-told = { $file } · lo añadió { $by } · SHA-256 { $sha256 }
evidence-behind = { $count ->
    [one] … 1 archivo más: Enter lo muestra
   *[other] … { $count } archivos más: Enter los muestra
}
evidence-pages = { $count } pág.
evidence-stripped = sin ubicación
file-source-chat = chat
file-source-order = pedido
file-source-parcel = paquete
file-source-person = archivo
file-source-recall = retorno
file-source-receipt = confirmación del pedido
form-field-address = dirección
form-field-date = día
form-field-empty = por rellenar
form-field-image = imagen
form-field-phone = teléfono
form-field-text = en palabras
form-word-accepts = acepta el reembolso tras la interceptación
form-word-after-success = reembolsar cuando se intercepte
form-word-agreed = acuerdo con el comprador
form-word-amount = el importe no está acordado
form-word-complete = no faltaba nada
form-word-courier = se contactó al repartidor
form-word-courier-calls = llamará el repartidor
form-word-declines = no acepta el reembolso tras la interceptación
form-word-deliverable = se puede entregar
form-word-failed = la interceptación falló
form-word-goods-faulty = lo devuelto está defectuoso
form-word-in-transit = los artículos están en camino
form-word-interception = interceptación tras pedir el reembolso
form-word-intervention = la plataforma intervino, formulario desconocido
form-word-logistics = incidencia en el transporte
form-word-lost = el paquete se perdió
form-word-missing-goods = pruebas insuficientes: faltan artículos
form-word-moving = en camino con normalidad
form-word-not-as-described = pruebas insuficientes: no es lo descrito, calidad
form-word-pick-up = lo recoge el comprador
form-word-promised = se prometió un día
form-word-proof = se contactó al repartidor
form-word-refund = se reembolsa la diferencia
form-word-refusal = rechazo del reembolso
form-word-refused-parcel = el comprador rechaza el paquete
form-word-resend = se envía de nuevo
form-word-return-in-transit = la devolución está en camino
form-word-return-number = número de la devolución
form-word-right = el número es correcto
form-word-running = interceptación en curso
form-word-short-delivery = faltan artículos en la entrega
form-word-signed = firmado, pero «no recibido»
form-word-signed-not-received = firmado pero no recibido
form-word-silent = no responde desde hace 12 horas
form-word-started = interceptación iniciada
form-word-stuck = se reclamó al repartidor
form-word-succeeded = interceptado
form-word-told = se avisó al comprador
form-word-wait = esperar la interceptación
form-word-warehouse = se contactó al almacén
form-word-wrong = el número es incorrecto
passage-foot-from = j k elegir  m empieza aquí  v datos personales  Esc atrás
passage-foot-to = j k elegir  Enter acaba aquí  v datos personales  Esc atrás
passage-personal = mostrar completos los datos personales
passage-title = Marcar un pasaje del chat
picker-foot-evidence = escriba para buscar  Tab marcar  Enter añadir  ← arriba  Esc atrás
picker-title-evidence = Añadir pruebas
toast-evidence-added = Pruebas añadidas: { $count }.
toast-evidence-refused = No se añadió: { $why }
toast-evidence-removed = Quitado de la lista; el archivo se conserva.
toast-evidence-taken-over = Registros incorporados: { $count }.
toast-lapsed = Se acabó el plazo de las pruebas en { $count } órdenes. Ya no se puede entregar nada (B-27).
toast-work-order-opened = Se abrió una orden de trabajo.
why-no-file-chosen = Elija primero un archivo.
why-no-work-order = No hay orden de trabajo. O abre una a mano.
why-nothing-said = En este chat no se dijo nada.
why-work-order-over = Esta orden está cerrada o ya se entregó.

## Filling a store with a made-up shop
demo-filling = pedidos inventados
demo-filled = Inventados { $orders } pedidos, { $messages } mensajes, { $cases } casos y { $work_orders } órdenes de trabajo.

## What a platform does to shops, and where that is written
penalty-accounts-blocked = se bloquean para siempre todas las cuentas
penalty-deposit-100000 = hay que pagar un depósito de más de 100.000 CNY
penalty-goods-off-sale = los artículos de la tienda se retiran de la venta
penalty-listing-forbidden = se prohíbe publicar artículos
penalty-payouts-refused = se deniegan los pagos al vendedor
penalty-trading-closed = se cierra la venta
penalty-withdrawals-limited = se limitan las retiradas
source-six-points-5 = «Seis puntos del servicio posventa de Pinduoduo», sección 5 (archivo 001_563c0061d0d0c9f4)
source-funpay-rules = reglas de FunPay sobre contactos y tratos fuera del sitio, leídas de copias
source-gateway-advanced = «Avisos de la pasarela de pago», parte sobre avisos avanzados, punto 2 (archivo 004_3f2f2763ec216d17)
source-unconfirmed-order-0 = «El comprador no confirma el pedido», introducción (archivo 002_9715f6d639b34f4d)
source-unconfirmed-order-solution-4 = «El comprador no confirma el pedido», parte «Solución», punto 4 (archivo 002_9715f6d639b34f4d)

## Dialogs of the desk
ask-deposit-amount = Depósito: ¿qué importe se acordó?
ask-deposit-management = Depósito: ¿quién lo guarda y cómo?
ask-deposit-refund = Depósito: ¿cuándo y cómo se devuelve?
ask-deposit-use = Depósito: ¿para qué se puede usar?
ask-dispute-noted = ¿Qué vía toma la disputa?
ask-freight = ¿Quién paga el porte de vuelta, según la página de la plataforma?
ask-freight-noted = ¿Qué muestra la plataforma?
ask-payment-noted = ¿Qué pasa con el sistema de pago?
ask-renewed = ¿Se renovó el seguro de porte de { $shop } del { $start } al { $end }?
ask-renewed-cost = ¿Cuánto costó, en { $currency }?
ask-review-allow = ¿Con qué nombre pasa este texto 90 días? Un número al final indica otros días.
ask-review-block = ¿Por qué no debe salir este texto? { $name } lo leerá.
ask-review-return = ¿Qué debe cambiar { $name }? El texto vuelve como borrador.
ask-what-happened = ¿Qué pasó?
ask-part-answer = ¿Qué respondió { $buyer } a { $amount } en el caso { $number }?
ask-part-shop = ¿Cuánto en { $currency } ofrece a { $buyer } en el caso { $number } sin devolver el artículo? Como máximo { $most }: de lo pagado quedan { $left } sin devolver. Se devuelve en la página de la plataforma (p r).
ask-part-platform = ¿Cuánto en { $currency } ofrece a { $buyer } en el caso { $number } sin devolver el artículo? Como máximo { $most }: de lo pagado quedan { $left } sin devolver. Solo el soporte de la plataforma devuelve una parte: escríbale cuando el comprador acepte.
ask-part-not-told = ¿Cuánto en { $currency } ofrece a { $buyer } en el caso { $number } sin devolver el artículo? Como máximo { $most }: de lo pagado quedan { $left } sin devolver. No consta si la plataforma tiene reembolso parcial: hágalo a mano.
ask-part-reason = ¿Ofrecer una parte a { $buyer } en el caso { $number }, contra la regla { $card }: por qué?
ask-part-range = Escriba un importe mayor que cero y de { $most } como máximo.
part-accepted = el comprador acepta: devolver
part-declined = el comprador no acepta: el caso sigue
part-again = ofrecer otro importe
ask-postpone = ¿Hasta cuándo se aplaza el caso { $number }? Por ejemplo 2d, 3h, 18:00, 2025-03-15 o 03-15 18:00
ask-postponed = El caso { $number } está aplazado hasta { $at }.
postpone-resume = retomarlo ahora
postpone-again = aplazarlo a otro momento
ask-which-letter = ¿Qué carta?
letter-copied = Está en el portapapeles. Cuando se haya entregado, pulse y: el paso queda marcado.
letter-foot = y entregada · c copiar otra vez · Esc todavía no
letter-foot-stopped = Esc cerrar
letter-stopped = No se ha copiado: la revisión encontró algo que no debe salir. Corrija primero el registro.
letter-title = Carta
ask-hand-over = ¿A quién se traspasa { $buyer }?
ask-hand-over-note = ¿Qué tienen que saber? Empiece con @nombre para decir quién lo toma.
ask-words-empty = Escriba algo o pulse Esc.
ask-words-foot = Enter guardar · Esc dejarlo
ask-words-hint = escriba aquí
ask-words-title = Una cosa más
ask-words-unread = No se puede leer. Escríbalo como en la pregunta.
ask-words-differ = Eso no es { $typed }; no se hizo nada.
proof-foot = Enter seguir · Esc dejarlo
proof-hint = contraseña
proof-locked = Bloqueado tras contraseñas erróneas. Pruebe de nuevo en { $seconds } s.
proof-question = Esto solo puede hacerlo { $name }. Escriba su contraseña.
proof-title = Contraseña
proof-wait = Esa no es la contraseña. La siguiente se mira en { $seconds } s.
proof-waiting = comprobando…
proof-wrong = Esa no es la contraseña. Pruebe otra vez.
authority-law = ley
authority-payment-system = sistema de pago
authority-platform = plataforma
authority-shop = tienda
card-against = En contra:
card-also = Véase también:
card-none = no hay ficha con ese número
card-topic-group-refund = pedidos en grupo
card-topic-inducement = desviar compradores
card-topic-law = ley
card-topic-payment = pagos y avisos
card-topic-refund-only = solo reembolso
card-topic-return = devoluciones
card-topic-return-freight = porte de vuelta
card-topic-unconfirmed = pedidos sin conformidad
card-topic-work-order = órdenes de trabajo
cards-foot = j k desplazar · Esc cerrar
cards-title = Por qué
confirm-complaint = ¿Abrir una queja de { $buyer } desde esta conversación?
confirm-foot = y sí · n no
confirm-freeze = ¿Guardar toda la correspondencia de { $number }? Entonces no se anonimiza.
confirm-refuse = ¿Rechazar el caso { $number } de { $buyer }, { $amount }?
confirm-refuse-reason = ¿Rechazar el caso { $number } de { $buyer }, { $amount } (regla { $card }): por qué? El comprador lo lee.
confirm-release = ¿Enviar este texto de { $name } a { $buyer } tal como está?
confirm-title = ¿Seguro?
help-direction = Texto de derecha a izquierda
help-direction-hint = El orden es correcto si la letra س está en el extremo derecho de esta palabra persa. Si no, cámbielo y guarde lo correcto como `bidi` en los ajustes:
help-direction-sample = سلام
help-elsewhere = En los otros paneles
help-everywhere = En todas partes
help-foot = j k desplazar · Esc cerrar
help-here = Aquí
help-title = Teclas
messages-foot = j k desplazar · d detalles · Esc cerrar
messages-none = Aún no se ha dicho nada.
messages-title = Avisos
palette-foot = Enter ejecutar · Esc cerrar
palette-hint = nombre de un comando
palette-title = Comandos
pick-foot = letra elige · Esc dejarlo
pick-renewed = sí
pick-renewed-cost = sí, y decir cuánto costó
pick-title = ¿Cuál?
picker-elsewhere = ← va a la carpeta superior. Escriba una ruta como ~/Downloads o .. y pulse Enter.
picker-empty = Esta carpeta está vacía. Aquí se verían exportaciones de pedidos y posventa (.csv, .xlsx), chats, respuestas y páginas guardadas.
picker-foot = Enter abrir · ← carpeta superior · Esc cerrar
picker-hint = parte de un nombre, o una ruta
picker-no-match = Ningún nombre contiene lo escrito.
picker-path = Enter va a esta ruta: una carpeta se abre, un archivo se importa.
picker-title = Elija un archivo para importar
save-view-foot = Enter guardar · Esc cerrar
save-view-hint = nombre de la vista
save-view-title = Guardar la vista
search-hint = palabras, número de pedido o comprador
start-connect = Conectar una tienda
start-demo = Ver primero una tienda inventada
start-foot = Enter elegir · q salir
start-import = Importar un archivo: pedidos, posventa, chats
start-title = Le damos la bienvenida
start-welcome = Aquí todavía no hay nada. ¿Cómo quiere empezar?
stopped-advises = Otro texto aconseja lo contrario:
stopped-foot = Enter volver al texto · w por qué · j k desplazar
stopped-foot-suggestion = s tomar la sugerencia · Enter volver al texto · w por qué
stopped-forbids = Lo prohíbe
stopped-held = Retenido para un supervisor; no ha salido nada. Su texto sigue en la respuesta.
stopped-nothing-left = No ha salido nada. Su texto sigue en la respuesta.
stopped-penalties = Lo que la plataforma hace a las tiendas que envían esto
stopped-source = Fuente:
stopped-suggestion = Sugerencia que pasa
stopped-title = Detenido
toast-path-copied = La ruta del menú está en el portapapeles.
toast-letter-copied = La carta está en el portapapeles.
too-small = La ventana es demasiado pequeña. Hágala de al menos 40 columnas y 12 filas.
warning-evidence = Quedan { $left } para la prueba del pedido { $about }.
warning-insurance = El seguro de porte de { $about } termina en { $left }.

## What the rules say

bearer-customer = comprador
bearer-merchant = tienda
bearer-not-seen = no visto
bearer-platform = plataforma
change-arrives = llega
change-buyer-confirms = el comprador da su conformidad
change-cancel-agreed = el comprador acepta cancelar
change-dispatched = se envía
change-fault-shown = se muestra un defecto
change-freight-seen = se miró quién paga el porte
change-group-forms = se forma el grupo
change-parcel-back = el paquete vuelve
change-recall-agreed = el paquete se intercepta
change-refund-only-asked = se pide solo el reembolso
change-return-asked = se pide la devolución
change-time-passes = pasa el tiempo
clash-ask-too-early = pedirlo pronto está prohibido
clash-contact-ways = escribir fuera del chat está prohibido
clash-freight-marker = la plataforma muestra a otro pagador
clash-group-first = primero va un grupo que espera
decision-approve = Aceptar
decision-approve-with-condition = Aceptar con una condición
decision-arrives = llega
decision-ask-supervisor = Decide un supervisor
decision-estimate = estimado
decision-freight = porte de ida { $outward } · de vuelta { $back }
decision-if = si
decision-may-apply = Se puede pedir
decision-missing = falta:
decision-next = sigue:
decision-not-yet = Todavía no
decision-platform-decides = Decide la plataforma
decision-refuse = Rechazar
decision-settle = Por resolver
decision-why = por qué:
holiday-calendar-missing = no se conocen los festivos de ese año
holiday-holiday = un festivo puede retrasarlo
missing-acknowledgement = que el comprador lo entienda
missing-address = la dirección de devolución
missing-approval = su acuerdo
missing-arrival-time = cuándo llegó el artículo
missing-buyer-agreed = el acuerdo del comprador
missing-buyer-knows = si el comprador lo sabe
missing-buyer-told = pedir al comprador que rechace el paquete
missing-cancel-after = cuánto se espera
missing-courier-told = pedirlo al transportista
missing-delivery = el paquete tiene que llegar
missing-delivery-known = si el comprador lo tiene
missing-documents = documentos para el sistema de pago
missing-dispatch-state = si se envió
missing-end-told = decir el fin al comprador
missing-evidence = pruebas
missing-freight-marker = quién paga el porte de vuelta
missing-marker-reason = un motivo contra lo que muestra la plataforma
missing-obstacle-gone = que nada se lo impida al comprador
missing-outcome = un resultado
missing-owner = alguien que se encargue
missing-payment-terms = las condiciones del sistema de pago: añádalas al archivo de la plataforma
missing-reason = el motivo
missing-refund-only-case = un caso de solo reembolso
missing-reminder = un primer recordatorio
missing-system-refund = el reembolso del sistema
recall-buyer-agreed = el comprador acepta
recall-buyer-told = comprador avisado
recall-courier-told = transportista avisado
remark-allowance-to-buyer-account = el subsidio va a la cuenta del propio comprador
remark-already-refunded = el dinero ya volvió
remark-buyer-refuses = el comprador responde y no da su conformidad
remark-buyer-silent = el comprador no responde
remark-decided = usted ya aceptó
remark-dispute-answered = el sistema de pago ya tiene su respuesta
remark-evidence-given = las pruebas están entregadas
remark-evidence-lapsed = el plazo de las pruebas terminó
remark-like-quality = se lee como un defecto de calidad
remark-no-arrival-promise = no prometa cuándo llega
remark-no-freight-promise = no prometa nada sobre el porte
remark-refund-costs-goods = el artículo no vuelve
remark-refund-overdue = el reembolso no llegó a tiempo
remark-refused = usted ya rechazó
remark-system-refund-overdue = el reembolso del sistema no llegó a tiempo
remark-window-over = el plazo para devolver sin motivo ha pasado
rung-contact = contactar
rung-keep-evidence = guardar lo escrito
rung-offer-cancel = ofrecer cancelar
rung-open-terms = condiciones de pago
rung-show-rules = aclarar las reglas
stop-answered = el comprador ha respondido
stop-forbidden = prohibido por la plataforma
stop-needs-reason = primero el motivo
stop-needs-documents = faltan documentos
stop-needs-step-before = primero el paso anterior
stop-no-period = no se fijó un plazo de espera
stop-not-known = nadie ha leído si está permitido
stop-too-early = demasiado pronto
stop-too-late = demasiado tarde
stop-too-many = demasiados en un día
way-answer = responder al comprador
way-answer-dispute = responder al sistema de pago con todos los documentos
way-apply-exchange = el comprador pide un cambio
way-apply-refund-only = el comprador pide solo el reembolso
way-apply-return = el comprador pide la devolución
way-approve-exchange = aceptar el cambio
way-approve-refund = aceptar el reembolso
way-approve-repair = aceptar la reparación
way-approve-resend = aceptar enviar lo que falta
way-approve-return = aceptar la devolución
way-ask-reason = preguntar el motivo
way-ask-supervisor = preguntar a un supervisor
way-ask-support = preguntar al soporte de la plataforma
way-cancel-order = cancelar el pedido
way-claim-quality = el comprador muestra un defecto
way-close = cerrar
way-complete-group = ayudar a completar el grupo
way-decide-by-terms = decidir según las condiciones del sistema de pago
way-conclude = concluir
way-deliver = entregar
way-escalate = derivar
way-extend = dar más tiempo
way-give-address = dar la dirección de devolución
way-keep-evidence = guardar lo escrito
way-look-up-freight = mirar quién paga el porte
way-note-agreement = anotar que el comprador aceptó
way-offer-cancel = ofrecer cancelar
way-offer-exchange = ofrecer un cambio gratis
way-offer-return = ofrecer la devolución
way-open-terms = las condiciones del sistema de pago
way-other-routes = otras vías para resolverlo
way-platform-service = el servicio de la plataforma
way-refuse = rechazar, con motivo
way-remind = recordar al comprador
way-remind-by-call = recordar por teléfono
way-remind-by-email = recordar por correo
way-remind-by-messenger = recordar por mensajería
way-remind-by-sms = recordar por SMS
way-show-rules = mostrar las reglas
way-submit-evidence = entregar las pruebas
way-take-over = hacerse cargo
way-tell-arrival = decir cuándo llega el dinero
way-tell-buyer = pedir al comprador que rechace el paquete
way-tell-courier = pedir al transportista que lo intercepte
way-wait-delivery = esperar el paquete
way-wait-system-refund = esperar el reembolso del sistema

## What can be noted in a matter

act-accepted = la queja se acepta
act-address-given = se dio la dirección de devolución
act-address-given-ask = ¿Qué dirección registrada se dio?
act-allowance-seen-no = la plataforma no paga subsidio
act-allowance-seen-yes = la plataforma paga un subsidio
act-allowance-shown = el subsidio, según lo calculó la plataforma
act-allowance-shown-ask = ¿Cuánto muestra la plataforma, en { $currency }?
act-buyer-agreed = el comprador aceptó rechazar el paquete
act-buyer-answered = el comprador respondió
act-buyer-knows = el comprador sabe que debe dar su conformidad
act-cancel-acknowledged = el comprador entiende lo que significa cancelar
act-cancel-agreed = el comprador acepta cancelar
act-concluded = se concluyó
act-concluded-ask = ¿Cómo terminó?
act-concluded-solved = se concluyó: resuelto
act-concluded-solved-ask = ¿Cómo se resolvió?
act-concluded-unsolved = se concluyó: sin resolver
act-concluded-unsolved-ask = ¿Por qué no se resolvió?
act-contact-bounced-email = el correo al comprador vuelve
act-contact-bounced-phone = el número del comprador no contesta
act-courier-told = se pidió al transportista que lo intercepte
act-courier-told-ask = Número de la solicitud al transportista:
act-delivery-known = el comprador recibió el pedido
act-dispute-answered = se respondió al sistema de pago
act-document-ready-delivery = está la prueba de entrega
act-document-ready-order = está el pedido
act-document-ready-receipt = está el recibo
act-document-ready-refund = está la prueba del reembolso
act-document-ready-talk = está todo el chat
act-document-ready-terms = están las condiciones de la tienda
act-escalated-lead = derivar al responsable
act-escalated-lead-ask = ¿Por qué se deriva?
act-escalated-team = derivar al equipo
act-escalated-team-ask = ¿Por qué se deriva?
act-escalation-answered = la respuesta del responsable
act-escalation-answered-ask = ¿Cuál es la respuesta?
act-evidence-lapsed = se acabó el plazo de las pruebas
act-evidence-kept = lo escrito está guardado
act-exchange-accepted = el comprador quiere el cambio
act-exchange-declined = el comprador no quiere un cambio
act-extended = el comprador tiene más tiempo
act-extended-ask = ¿Hasta el final de qué día? Por ejemplo, 2025-03-15
act-freight-refund-not-required = la página dice: no hay que devolver el porte
act-freight-refund-required = la página dice: hay que devolver el porte
act-freight-shown-after-sales = porte en la página de posventa
act-freight-shown-after-sales-ask = ¿Cuánto porte muestra la página, en { $currency }?
act-freight-shown-order = porte en la página del pedido
act-freight-shown-order-ask = ¿Cuánto porte muestra la página, en { $currency }?
act-obstacle-found = algo se lo impide al comprador
act-obstacle-found-ask = ¿Qué se lo impide?
act-obstacle-gone = ya nada se lo impide al comprador
act-paid-in-advance = la plataforma pagó al comprador por adelantado
act-paid-in-advance-ask = ¿Cuánto en { $currency } y para qué día lo descuenta? Como 120.00 2025-03-15
act-parcel-back = el paquete volvió
act-payment-disputed = el sistema de pago pregunta, sin fecha límite
act-payment-disputed-until = el sistema de pago pregunta y da una fecha límite
act-payment-disputed-until-ask = ¿Hasta qué día espera respuesta? Por ejemplo, 2025-03-15
act-pickup-known = dónde se recoge el paquete
act-pickup-known-ask = ¿Dónde se recoge el paquete?
act-reason-found-doubts = motivo: dudas
act-reason-found-no-answer = motivo: no responde
act-reason-found-other = motivo: otra cosa
act-reason-found-payment-problem = motivo: problema al pagar
act-reason-found-questions = motivo: preguntas
act-rung-skipped = saltar un paso
act-rung-skipped-ask = ¿Qué paso y por qué?
act-support-asked = se preguntó al soporte de la plataforma
act-taken = me encargo yo
act-terms-opened = se leyeron las condiciones del sistema de pago

## Points of a deposit
deposit-point-amount = importe
deposit-point-management = custodia
deposit-point-refund = devolución
deposit-point-use = uso

## The shop itself
shop-advance = Pagado por adelantado por la plataforma
shop-advance-back = descontado para el { $day }
shop-advance-none = No hay nada anotado.
shop-deposit-agreed = Depósito: lo que debe acordarse
shop-deposit-missing = falta
shop-deposit-quoted = Depósito: según se cita
shop-deposit-unquoted = No se cita cifra para esta plataforma.
shop-foot = a m u r acordado · w por qué · Esc cerrar
shop-insurance = Seguro de porte
shop-insurance-gap = { $gap } sin cobertura desde que empezó
shop-insurance-lapsed = sin cobertura desde { $end }
shop-insurance-none = No hay nada anotado; i r anota una renovación.
shop-insurance-until = cubierto hasta { $end }
shop-title = La tienda

## Allowance for return freight
allowance-missing-pickup-place = falta el lugar de recogida
allowance-missing-shop-address = falta la dirección detallada de la tienda
allowance-source = por la plataforma

## Contacts of a buyer
contact-unsound-email = no es un correo válido
contact-unsound-phone = no es un número válido
contact-bounced = no se le localiza
seller-decides-no = el vendedor no decide
seller-decides-unknown = no se sabe si decide el vendedor
seller-decides-yes = el vendedor puede decidir
payment-no-terms = no constan condiciones; añádalas al archivo de la plataforma
document-delivery = prueba de entrega
document-order = el pedido
document-receipt = recibo
document-refund = prueba del reembolso
document-talk = todo el chat
document-terms = condiciones de la tienda

## Packets of evidence
packet-and = { $first }, { $second }
packet-slot = { $slot }
packet-incomplete = falta: { $missing }; añádalo o que un supervisor indique el motivo
packet-wrong-digits = no son los cuatro últimos caracteres del número de pedido; compruébelo y escríbalos otra vez
packet-file-gone = el archivo de { $file } ya no está; añádalo otra vez
packet-file-changed = el archivo de { $file } fue modificado; añádalo otra vez y ejecute afterdesk audit verify
packet-broken-picture = la imagen { $file } no se puede abrir; añádala otra vez o quítela
packet-no-font = el expediente tiene letras ({ $script }) sin fuente en este equipo; instálela, en Debian y Ubuntu: apt-get install { $package }
packet-not-drawn = el expediente no se puede componer ({ $why }); inténtelo otra vez
packet-not-written = no se puede escribir en { $folder }: { $why }; revise el espacio y los permisos e inténtelo otra vez
packet-nothing-laid = aún no hay nada preparado; prepare primero el expediente
cmd-checklist-preview = vista previa
cmd-checklist-preview-help = Mostrar las páginas del expediente como texto y lo que falta.
cmd-checklist-submit = entregar
cmd-checklist-submit-help = Comprobar, preparar el expediente y copiar la ruta de su carpeta; luego y registra la entrega.
ask-last-four = Escriba los cuatro últimos caracteres del número de pedido
ask-submit-incomplete = Falta algo: escriba los cuatro últimos caracteres del pedido, un espacio y el motivo
why-packet-incomplete = Falta un documento obligatorio; añádalo o pida a un supervisor que lo entregue con un motivo
packet-laid = El expediente está listo y la ruta de su carpeta copiada. Entréguelo en { $menu }; después pulse y.
packet-title = Expediente de pruebas
packet-foot = j k desplazar · Esc cerrar
toast-packet-recorded = La entrega queda registrada
toast-packet-refused = No entregado: { $why }

deadline-no-papers = sin papeles
deadline-no-confirmation = sin confirmación
deadline-no-receipt = sin recibo
deadline-delay = retraso
view-unpapered = Sin papeles
view-delays = Retrasos
cmd-view-unpapered = sin papeles
cmd-view-unpapered-help = Mostrar los pedidos pagados cuyos compradores no tienen la confirmación del pedido o el recibo.
cmd-view-delays = retrasos
cmd-view-delays-help = Mostrar los pedidos fuera de plazo cuyos compradores no conocen la nueva fecha.
cmd-case-papers = papeles
cmd-case-papers-help = Mostrar lo que se comunica al comprador del pedido: confirmación y recibo, S envía lo que falta, n muestra los demás avisos que corresponden.
case-papers = Papeles
paper-missing = aún no enviado
papers-title = Lo que se comunica al comprador
papers-foot = S enviar · a otra vez · r a mano · n otros · o oferta · Esc cerrar
papers-foot-given = a enviar otra vez · n otros avisos · o oferta · Esc cerrar
notices-title = Qué más se puede comunicar al comprador
notices-foot = 1–9 elegir · Enter mostrar · Esc cerrar
notices-asks-delay = pide el motivo y la nueva fecha
notices-asks-what = pide lo que debe decir
notices-stopped = la revisión detiene el texto; ábralo para ver por qué
toast-notices-sent = { $count ->
    [one] Un aviso está en camino
   *[other] { $count } avisos están en camino
}
toast-notice-refused = No enviado: { $why }
why-nothing-to-give = No falta nada, o lo que falta aún no puede salir: la ventana dice por qué.
why-nothing-given = Aún no se ha enviado nada que se pueda enviar otra vez.
why-no-notice-fits = Ahora ningún aviso corresponde a este pedido.
why-goes-as-shown = Esto sale tal como se muestra: S lo envía. Para decir más, escriba al comprador con r.
why-notice-waits = Espera a que se pegue en el chat: o lo muestra, y anota que se envió.
ask-delay = ¿Por qué se retrasa el pedido { $number } y cuál es la nueva fecha? El motivo, luego 2026-12-24
ask-update = ¿Qué ha pasado en el caso de { $buyer }? Escríbalo en { $language }; se muestra antes de enviarse.
ask-reminder = ¿Qué tiene que hacer aún { $buyer }? Escríbalo en { $language }; se muestra antes de enviarse.
fact-pay-number = operación
action-notice-posted = aviso dado
failed-papers = El aviso no se envió. { $why }
post-state-drafted = por salir
post-state-sent = enviado
post-state-failed = no salió
notice-channel-chat = chat
notice-channel-mail = correo
notice-channel-picture = imagen
notice-channel-platform = por la plataforma
notice-kind-order-confirmed = confirmación del pedido
notice-kind-payment-receipt = recibo de pago
notice-kind-payment-failed = pago fallido
notice-kind-payment-pending = pago en curso
notice-kind-dispatched = enviado
notice-kind-delay = retraso
notice-kind-delivered-on-time = entregado a tiempo
notice-kind-delivered-late = entregado con retraso
notice-kind-refund-requested = reembolso solicitado
notice-kind-return-agreed = devolución acordada
notice-kind-refund-approved = reembolso aprobado
notice-kind-refund-done = reembolso realizado
notice-kind-work-order-update = novedad del caso
notice-kind-after-delivery-advice = consejo tras la entrega
notice-kind-feedback-request = petición de valoración
notice-kind-reminder = recordatorio
notice-kind-complaint-received = queja recibida
notice-gap-missing = falta: { $part }
notice-gap-past = { $part } ya pasó; indique un momento futuro
notice-gap-untrue = no sería cierto en este pedido
notice-gap-unreviewed = nadie ha revisado aún estas palabras en este idioma
notice-gap-not-paid = no se sabe cuánto se pagó
notice-gap-no-lines = no se conoce el precio de los artículos
notice-gap-too-large = los importes son demasiado grandes para sumarlos
notice-gap-differs = el recibo no cuadra: sus líneas suman { $sum } y se pagó { $paid }, una diferencia de { $more }
notice-part-address = la dirección
notice-part-amount = el importe
notice-part-carrier = el transportista
notice-part-delivered-at = el día de entrega
notice-part-delivery = la fecha de entrega
notice-part-due = el plazo
notice-part-items = la lista de artículos
notice-part-lines = las líneas del recibo
notice-part-method = la forma de pago
notice-part-new-date = la nueva fecha
notice-part-order = el número de pedido
notice-part-paid-at = la hora del pago
notice-part-promised = el día prometido
notice-part-question = la pregunta final
notice-part-reason = el motivo
notice-part-reference = el número de operación
notice-part-retry-until = el plazo para volver a pagar
notice-part-track = cómo seguir el paquete
notice-part-tracking = el número de seguimiento
notice-part-what = lo ocurrido
notice-part-window = cuándo llega
notice-not-whole = no puede salir ({ $kind }): { $why }
notice-stopped = la revisión de contactos detiene este aviso ({ $kind }); quite lo encontrado
notice-stopped-again = hoy la revisión de contactos detiene estas palabras; escriba de nuevo al comprador
notice-changed = el pedido cambió desde que se mostró; mírelo otra vez
notice-not-ours = esto lo envió la plataforma; aquí no están sus palabras para enviarlas otra vez

cmd-shop-health = confirmaciones
cmd-shop-health-help = Mostrar si la plataforma envía por sí sola la confirmación de los pedidos y qué pedidos pagados quedaron fuera.
health-title = Confirmaciones automáticas de pedidos
health-foot = o anotar: activas · f anotar: desactivadas · Esc cerrar
health-switch-on = las confirmaciones automáticas de pedidos están activas
health-switch-off = las confirmaciones automáticas de pedidos están desactivadas
health-switch-unknown = nadie ha mirado si las confirmaciones automáticas de pedidos están activas
health-last = la última: { $time }
health-none = ninguna hasta ahora
health-counts = { $confirmed } de { $paid }, faltan { $missing }

deadline-tell = sale solo
toast-notices-told = { $count ->
    [one] Un aviso salió solo
   *[other] { $count } avisos salieron solos
}
toast-consent-given = Anotado: el comprador acepta mensajes que no son obligatorios
toast-consent-withdrawn = Anotado: el comprador ya no quiere esos mensajes
notice-gap-no-consent = el comprador no ha aceptado estos mensajes; anote antes su consentimiento (c)
composer-card-key = $ lo envía
cmd-composer-card = operación
cmd-composer-card-help = Decir al comprador cuánto pagó, cuándo y con qué número de operación.
why-no-card = El comprador no ha escrito por primera vez desde el pago, o ya conoce la operación.
notice-kind-transaction = datos de la operación
notice-kind-promotion = oferta

papers-laid = Las imágenes están listas y la ruta de su carpeta está copiada. Póngalas en el chat; pulse y cuando esté hecho.
notice-mail-forbidden = cerrado: la regla { $card } prohíbe los contactos fuera de la plataforma
notice-mail-no-address = cerrado: no se conoce el correo del comprador
notice-mail-bounced = cerrado: el correo del comprador no recibe mensajes (C-22)
notice-picture-closed = cerrado: según el archivo de { $platform } su chat no acepta imágenes
notice-picture-not-written = las imágenes no se pueden escribir ({ $why }); libere espacio e inténtelo otra vez
notice-picture-unknown = esta no es una imagen que el chat acepte; use PNG, JPEG o WebP
notice-picture-large = la imagen pasa de 5 MiB y ningún chat la acepta; acorte el aviso

cmd-shop-notices = avisos
cmd-shop-notices-help = Mostrar qué avisos hay en qué idioma y cuáles nadie ha revisado.
matrix-title = Avisos por idioma
matrix-foot = ✓ listo · ? sin revisar · ✗ falta · Esc cerrar
own-notice-unknown = no hay aviso ni parte con el nombre `{ $id }`; `afterdesk notice check` los enumera
own-notice-broken = `{ $id }` está vacío o tiene un paréntesis sin pareja
own-notice-lacks = a `{ $id }` le falta { $name }, que tienen todos los idiomas; póngalo
own-notice-stranger = nadie rellena { $name } en `{ $id }`; quítelo
own-notice-mixed = `{ $id }` trata de dinero, así que no puede ofrecer nada (`{ $word }`, E-06)
own-notice-no-question = `{ $id }` tiene que acabar en pregunta (E-29)
receipt-never-sent = nunca enviado
action-bot-stepped = actuó el bot

## sync: without a desk
sync-nothing = No había nada pendiente.
sync-opened = { $count ->
    [one] { $count } pedido sin conformidad pasó a ser un caso
   *[other] { $count } pedidos sin conformidad pasaron a ser casos
}
sync-back = { $count ->
    [one] { $count } caso aplazado vuelve a estar pendiente
   *[other] { $count } casos aplazados vuelven a estar pendientes
}
sync-lapsed = { $count ->
    [one] a { $count } orden de trabajo se le acabó el plazo
   *[other] a { $count } órdenes de trabajo se les acabó el plazo
}
sync-notices = { $count ->
    [one] { $count } aviso preparado
   *[other] { $count } avisos preparados
}
sync-answered = { $count ->
    [one] el bot contestó { $count } mensaje
   *[other] el bot contestó { $count } mensajes
}
sync-handed-over = { $count ->
    [one] el bot pasó { $count } chat a una persona
   *[other] el bot pasó { $count } chats a una persona
}
sync-sent = { $count ->
    [one] salió { $count } mensaje
   *[other] salieron { $count } mensajes
}
sync-failed = { $count ->
    [one] { $count } mensaje no pudo salir; vea `afterdesk list outbox --filter state=failed --json`
   *[other] { $count } mensajes no pudieron salir; vea `afterdesk list outbox --filter state=failed --json`
}
sync-unknown = { $count ->
    [one] no se sabe si salió { $count } mensaje; pregunte al comprador antes de reenviarlo
   *[other] no se sabe si salieron { $count } mensajes; pregunte a los compradores antes de reenviarlos
}
sync-lying = { $count ->
    [one] { $count } mensaje espera a que alguien lo haga llegar al comprador ({ $route })
   *[other] { $count } mensajes esperan a que alguien los haga llegar a los compradores ({ $route })
}
sync-no-server = { $count ->
    [one] { $count } correo espera: los ajustes no nombran ningún servidor de correo ([mail])
   *[other] { $count } correos esperan: los ajustes no nombran ningún servidor de correo ([mail])
}

## Offers
ask-offer = ¿Qué le ofrece a { $buyer }? Escríbalo en { $language }; se muestra antes de enviarse.
notice-gap-mixed = una oferta va sola, nunca junto con otro aviso (E-06)
notice-gap-offers-off = las ofertas están desactivadas; un supervisor pone `offers = true` en el archivo de la tienda para { $platform } (E-06)
notice-gap-quiet = son horas de silencio; puede salir desde las { $time }
notice-gap-limit = { $count ->
    [one] el comprador ya recibió { $count } mensaje de este tipo en 24 horas: es el límite
   *[other] el comprador ya recibió { $count } mensajes de este tipo en 24 horas: es el límite
}
notice-offer-again = una oferta no se envía otra vez: escriba una nueva con o

## What lies ready for pasting
composer-hint-automatic = Hay un mensaje automático listo. y lo copia; péguelo y envíelo aquí, y otra vez y. u lo retira.
composer-hint-ready = Hay un mensaje listo. y lo copia; péguelo y envíelo aquí, y otra vez y. u lo retira.
composer-hint-outdated = El comprador ha escrito desde que se preparó. u lo retira; y sigue adelante de todos modos.

toast-taken-back = El mensaje se retiró.

## Acts in the history that have no word of their own elsewhere
done-approved = aceptado
done-auto-confirmation = confirmaciones automáticas de pedidos anotadas
done-buyer-confirmed = el comprador dio su conformidad
done-consent-given = el comprador acepta mensajes
done-consent-withdrawn = el comprador no quiere más mensajes
done-contact-bounced = no se localiza al comprador
done-deposit-agreed = depósito acordado
done-escalated = derivado
done-freight-refund = porte en la página
done-freight-seen = porte consultado
done-insurance-renewed = seguro renovado
done-lane-changed = pasado a otra área
done-language = idioma del comprador
done-notice-given = aviso escrito por una persona
done-overridden = decidido contra una regla
done-part-accepted = el comprador acepta la parte
done-part-declined = el comprador no acepta la parte
done-part-offered = parte del dinero ofrecida
done-part-told = parte comunicada al comprador
done-payment-failed = el pago no se completó
done-rated = valoración del comprador
done-refused = rechazado
done-resumed = otra vez pendiente
done-route-taken = vía de la disputa
done-step-agree-parcel-refusal = aceptado: rechazo del paquete
done-step-agree-part = aceptado: una parte
done-step-agree-refund = aceptado: reembolso
done-step-agree-resend = aceptado: reenvío
done-step-agree-return = aceptado: devolución
done-step-confirm-recall = paquete interceptado
done-step-confirm-return = devolución recibida
done-step-refuse = rechazado
done-step-ship = enviado
bot-step-answered = contestó
bot-step-handed-over = lo pasó a una persona
bot-step-let-be = no pedía respuesta
bot-step-paused = pausado por una persona
bot-step-resumed = reanudado por una persona

notice-state-ok = listo
notice-state-missing = falta
notice-state-unreviewed = nadie lo leyó
notice-state-stopped = detenido

## afterdesk list, show and other answers for people
field-act = acto
field-action = acción
field-actor = quién
field-added-at = añadido el
field-added-by = añadido por
field-amount = importe
field-amounts = importes
field-answers = respuestas
field-at = cuándo
field-attachments = adjuntos
field-attempts = intentos
field-author = autor
field-author-name = nombre del autor
field-before = antes de
field-broken = roto
field-buyer = comprador
field-buyer-key = clave del comprador
field-buyer-note = nota del comprador
field-by = por
field-bytes = bytes
field-card = regla
field-carrier = transportista
field-case = caso
field-cases = casos
field-cause = causa
field-changed-at = cambiado el
field-channel = pagado con
field-confirmed = confirmación enviada
field-confirmed-at = trato cerrado el
field-conversation = chat
field-conversations = chats
field-count = cantidad
field-created-at = creado el
field-currency = moneda
field-cursor = cursor
field-damage = daños
field-deadlines = plazos
field-decision = decisión
field-deliver-by = entregar antes de
field-delivery = envío
field-detail = detalle
field-direction = sentido
field-dispatched = enviado
field-does = hace
field-done-at = hecho el
field-drafts = borradores
field-dry-run = solo prueba
field-due-at = vence el
field-end = fin
field-entries = entradas
field-evidence = pruebas
field-external-id = id de la plataforma
field-extra = otras columnas
field-failures = fallos
field-fast-refund = reembolso rápido
field-fate = destino del texto
field-fault = fallo
field-field = campo
field-file = archivo
field-files = archivos
field-findings = hallazgos
field-freight-allowance = subsidio de porte
field-freight-marker = porte de vuelta
field-goods = artículos
field-goods-id = id del artículo
field-group-formed-at = grupo formado el
field-group-started-at = grupo iniciado el
field-group-state = grupo
field-have = hay
field-head = último hash
field-height = alto
field-history = historial
field-hours = horario
field-id = id
field-items = artículos
field-kind = tipo
field-lane = área
field-lang = idioma
field-last = último
field-last-at = último mensaje
field-last-error = último error
field-last-scan = último escaneo
field-last-scan-at = escaneado el
field-leaves-by-itself = sale solo
field-locked-until = bloqueado hasta
field-lost = perdido
field-masked = oculto
field-message = mensaje
field-messages = mensajes
field-missing = falta
field-months = meses
field-most-a-day = máximo al día
field-name = nombre
field-need = hace falta
field-note = nota
field-number = número
field-of-order = pedido
field-of-shop = tienda
field-ok = íntegro
field-oldest-minutes = mensaje más antiguo, minutos
field-on = encendido
field-opened-at = abierto el
field-order = pedido
field-order-id = id del pedido
field-orders = pedidos
field-outbox = salida
field-outcome = resultado
field-outer-id = código de la tienda
field-pages = páginas
field-paid = pagado
field-paid-at = pagado el
field-parcels = paquetes
field-passphrase = contraseña
field-pause-minutes = pausa, minutos
field-pay-discount = descuento por pago
field-pay-number = número de operación
field-permille = muestra de cada 1000
field-platform = plataforma
field-platform-discount = descuento de la plataforma
field-postage = porte
field-price-minor = precio en céntimos
field-priority = prioridad
field-public-key = clave pública
field-reason = motivo
field-reason-text = texto de la plataforma
field-received-at = recibido el
field-refund = reembolso
field-removed-at = retirado el
field-removed-by = retirado por
field-required = obligatorio
field-return-carrier = transportista de la devolución
field-return-state = paquete de vuelta
field-return-tracking = seguimiento de la devolución
field-review = revisión
field-role = función
field-route = vía
field-rows = filas
field-rule = regla
field-said-at = anotado el
field-seq = entrada
field-severity = gravedad
field-sha256 = SHA-256
field-ship-by = enviar antes de
field-shipped-at = enviado el
field-shop = tienda
field-shop-discount = descuento de la tienda
field-shop-note = nota nuestra
field-shop-receives = recibe la tienda
field-slot = apartado
field-slots = apartados
field-source = fijado por
field-spared = conservado
field-spec = variante
field-start = inicio
field-state = estado
field-state-text = estado en la plataforma
field-step = paso
field-stepped-in = intervino la plataforma
field-stepped-in-at = intervino el
field-steps = pasos
field-subject = asunto
field-switch = confirmación automática de pedidos
field-tax = impuesto
field-text = texto
field-texts = textos
field-title = título
field-tracking = número de seguimiento
field-unread = sin leer
field-until = hasta
field-value = valor
field-verdict = veredicto
field-version = versión
field-waiting-since = espera desde
field-way = destino
field-why = por qué
field-width = ancho
field-work-order = orden de trabajo
field-work-orders = órdenes de trabajo
direction-in = del comprador
direction-out = al comprador
direction-note = nota
direction-system = plataforma
lane-work = trabajo
lane-watch = en vigilancia
wrong-entry-changed = se cambió una entrada
wrong-entry-missing = falta una entrada
wrong-text-changed = se cambió un texto
wrong-head-changed = se cambió el final del registro
wrong-person-changed = se cambió una persona
wrong-rule-file-changed = se cambió un archivo de reglas
wrong-file-changed = se cambió un archivo
wrong-file-missing = falta un archivo
wrong-decision-changed = se cambió una decisión
wrong-slot-changed = se cambió un apartado de la lista
wrong-no-entry = una línea no es una entrada
wrong-no-seal = no hay sello
wrong-seal-changed = se cambió el sello
wrong-lines-changed = se cambiaron líneas
wrong-lines-after-the-seal = hay líneas tras el sello
wrong-another-key = sellado con otra clave
