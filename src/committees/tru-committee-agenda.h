/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"
#include "tru-query.h"

G_BEGIN_DECLS

/**
 * TruCommitteeAgenda:
 *
 * A meeting from its attendance over its cases to its minutes, a line each. Signals: `chosen`, after another line is; `entered`, Enter on one.
 */
#define TRU_TYPE_COMMITTEE_AGENDA (tru_committee_agenda_get_type ())
G_DECLARE_FINAL_TYPE (TruCommitteeAgenda, tru_committee_agenda, TRU, COMMITTEE_AGENDA, AdwBin)

void        tru_committee_agenda_show       (TruCommitteeAgenda *self,
                                             TruOffice          *office,
                                             const char         *meeting,
                                             gboolean            is_closed,
                                             gboolean            goes_on);
gboolean    tru_committee_agenda_step       (TruCommitteeAgenda *self,
                                             int                 by);
gboolean    tru_committee_agenda_move       (TruCommitteeAgenda *self,
                                             int                 by);
void        tru_committee_agenda_follow     (TruCommitteeAgenda *self,
                                             GtkWidget          *list);
void        tru_committee_agenda_focus      (TruCommitteeAgenda *self);
const char *tru_committee_agenda_get_entry  (TruCommitteeAgenda *self);
TruRow     *tru_committee_agenda_get_row    (TruCommitteeAgenda *self);
guint       tru_committee_agenda_get_length (TruCommitteeAgenda *self);

G_END_DECLS
