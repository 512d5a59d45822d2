/** Whether a cost says that there is none: `Free`, `0`, `免费`, and no other figure. */
export const isFree = (cost: string | undefined): boolean =>
  cost !== undefined &&
  !/[1-9]/.test(cost) &&
  /^\W*((free|no (cost|charge|fee)s?|none|gratis|gratuit[aeo]?|kostenlos)\b|免费|免費|無料|مجان|бесплатно|miễn phí|0([.,]0+)?(?!\d))/iu.test(
    cost,
  );
