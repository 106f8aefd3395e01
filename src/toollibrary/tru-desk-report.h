/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-desk-log.h"
#include "tru-desk-notice.h"

G_BEGIN_DECLS

/**
 * TruDeskReport:
 *
 * How the desk answers a scan: the notice above at once, then the line below and the toast that takes it back.
 */
#define TRU_TYPE_DESK_REPORT (tru_desk_report_get_type ())
G_DECLARE_FINAL_TYPE (TruDeskReport, tru_desk_report, TRU, DESK_REPORT, GObject)

TruDeskReport *tru_desk_report_new        (TruDeskNotice *notice,
                                           TruDeskLog    *log);
void           tru_desk_report_set_office (TruDeskReport *self,
                                           TruOffice     *office);
void           tru_desk_report_say        (TruDeskReport *self,
                                           TruTone        tone,
                                           const char    *text);
void           tru_desk_report_hinder     (TruDeskReport     *self,
                                           const char        *text);
void           tru_desk_report_lift       (TruDeskReport     *self);
void           tru_desk_report_refuse     (TruDeskReport *self,
                                           const char    *picture,
                                           const char    *reason);
void           tru_desk_report_beep       (TruDeskReport *self,
                                           const char    *words,
                                           TruTone        tone);
void           tru_desk_report_done       (TruDeskReport *self,
                                           const char    *done,
                                           const char *const *pictures,
                                           gint64         operation,
                                           const char    *member,
                                           TruDate        day);
void           tru_desk_report_return     (TruDeskReport *self,
                                           TruRow        *item,
                                           TruItemRoute   route,
                                           TruDate        on,
                                           gint64         operation);
void           tru_desk_report_undo       (TruDeskReport *self);
gboolean       tru_desk_report_is_empty   (TruDeskReport *self);
void           tru_desk_report_who_had_it (TruDeskReport *self);
void           tru_desk_report_open_slip  (TruDeskReport *self,
                                           const char    *member,
                                           gboolean       with_advice);
void           tru_desk_report_settle     (TruDeskReport *self);
void           tru_desk_report_clear      (TruDeskReport *self);
void           tru_desk_report_refresh    (TruDeskReport *self);

G_END_DECLS
