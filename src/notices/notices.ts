import { Module } from '@nestjs/common';
import { NoticeSettings } from './notice-settings.entity.js';
import { Notice } from './notice.entity.js';
import { NoticesController } from './notices.controller.js';

/** The entry of the feature: what runners are told of. */
@Module({ controllers: [NoticesController] })
export class NoticesModule {}

export const noticeEntities = [Notice, NoticeSettings];
