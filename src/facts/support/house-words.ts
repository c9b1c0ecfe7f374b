import type { HouseNames } from '../../language/house-names.js';
import type { ClaimPair, Clash } from '../../types/index.js';

/** True for a clash the desk does not want to hear of: two names of the same bearer, or words within a house term or a spared name. */
export function isHouseWord({ article }: ClaimPair, clash: Clash, names: HouseNames): boolean {
  return names.same(clash.claimSays, clash.passageSays) || names.isSpared(article.text, clash.claim, true);
}
