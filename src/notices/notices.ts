import { NoticeSettings } from './notice-settings.entity.js';
import { Notice } from './notice.entity.js';

/** The entry of the feature: what runners are told of. */
export const noticeEntities = [Notice, NoticeSettings];
