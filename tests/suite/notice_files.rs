//! What a shop's own files add to notices: a link to a parcel (rows E-15, X-09), and words that are
//! offered once somebody has read them (row A-15).

use std::path::Path;

use afterdesk::config::platform::Platforms;
use afterdesk::domain::conversation::Route;
use afterdesk::domain::id::ParcelId;
use afterdesk::domain::notice::NoticeKind;
use afterdesk::domain::order::{OrderState, Parcel, ParcelFields, ParcelWay};
use afterdesk::notice::own_notices::{self, Notices};
use afterdesk::notice::voice::Voice;
use afterdesk::service::context::Context;
use afterdesk::service::notice::look;
use afterdesk::store::parcels;

use crate::papers::{fields, floor, give, posted, set};
use crate::shopfloor::Shopfloor;
use crate::stores::Place;

/// The parcel leaves.
fn ship(floor: &mut Shopfloor) {
    let mut sent = fields(floor.now, 9_580);
    sent.state = Some(OrderState::Shipped);
    sent.shipped_at = Some(floor.now);
    set(floor, &sent);
    let (id, now) = (floor.order, floor.now);
    let kept = floor.store.write(|tx| {
        let fields = ParcelFields {
            way: ParcelWay::Outward,
            carrier: "圆通速递".to_owned(),
            tracking: "YT8890123456789".to_owned(),
            last_scan_at: None,
            last_scan: String::new(),
        };
        let parcel = Parcel {
            id: ParcelId::fresh(tx.ids(), now),
            fields,
        };
        parcels::insert(tx, id, &parcel)
    });
    kept.unwrap();
}

#[test]
fn e_15_x_09_a_parcel_has_a_link_only_on_a_host_of_the_shops_own() {
    let path = Path::new("platforms/web-shop.toml");
    let link = "[notices]\nparcel_link = \"https://shop.example/parcel/{tracking}\"\n";
    let foreign = Platforms::over(&[(path, link)]).unwrap_err().to_string();
    assert!(foreign.contains("shop.example"), "{foreign}");
    for wrong in [
        "http://shop.example/{tracking}",
        "https://shop.example/",
        "shop.example",
    ] {
        let text = format!("[notices]\nparcel_link = \"{wrong}\"\n");
        let problem = Platforms::over(&[(path, &text)]).unwrap_err();
        assert_eq!(problem.line, Some(2), "{problem}");
    }
    let own = format!("own_hosts = [\"shop.example\"]\n{link}");
    let mut shop = Shopfloor::in_store(Place::memory().create(), "web-shop", Route::Sandbox);
    shop.platforms = Platforms::over(&[(path, &own)]).unwrap();
    let mut pinduoduo = floor(Route::Sandbox, 9_580);
    for (floor, has_link) in [(&mut shop, true), (&mut pinduoduo, false)] {
        ship(floor);
        give(floor, &[NoticeKind::Dispatched], "sent").unwrap();
        let text = posted(floor)[0].text.clone();
        let link = "https://shop.example/parcel/YT8890123456789";
        assert_eq!(text.contains(link), has_link, "{text}");
        assert_eq!(text.contains("http"), has_link, "{text}");
    }
}

#[test]
fn a_15_a_notice_that_nobody_has_read_is_not_in_the_list() {
    let mut floor = Shopfloor::new(Route::Sandbox);
    ship(&mut floor);
    let path = Path::new("notices/zh.toml");
    let words = "subject = \"订单 {order}\"\ntext = \"{hello}{order}{carrier}{tracking}{track}[{delivery}]{reach}\"";
    let is_listed = |floor: &mut Shopfloor, reviewed: &str| {
        let text = format!("[notice.dispatched]\n{reviewed}{words}\n");
        let own: &'static Notices =
            Box::leak(Box::new(own_notices::over(&[(path, &text)]).unwrap()));
        let id = floor.order;
        let looked = floor.act(|store, context| {
            let voice = Voice::default().with_notices(Some(own));
            let context = Context { voice, ..*context };
            store.read(|tx| look::fitting(tx, &context, id))
        });
        let mut sheets = looked.unwrap().sheets.into_iter();
        sheets.any(|sheet| sheet.kind == NoticeKind::Dispatched)
    };
    assert!(is_listed(&mut floor, "reviewed = \"2026-11-22 li\"\n"));
    assert!(!is_listed(&mut floor, ""));
}
