-- What a buyer said in one order counts in the others of the same shop.
CREATE INDEX orders_of_buyer ON orders (shop_id, buyer_key) WHERE buyer_key IS NOT NULL;
