/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-date.h"
#include "tru-desk-rules.h"
#include "tru-office.h"
#include "tru-queries-tool-library.h"

G_BEGIN_DECLS

/**
 * TruDeskLending:
 *
 * A visit: what a member brings back, keeps longer and is about to take, when it is due, what the rules say, and the one button that
 * does all of it.
 * Signals: `lent` (a sentence) once it is done, `refused` (a sentence) when it could not be, `changed` after a person changed it,
 * `gone` (the names) when tools left the list because they went out elsewhere.
 */
#define TRU_TYPE_DESK_LENDING (tru_desk_lending_get_type ())
G_DECLARE_FINAL_TYPE (TruDeskLending, tru_desk_lending, TRU, DESK_LENDING, AdwBin)

void       tru_desk_lending_set_office (TruDeskLending *self,
                                        TruOffice      *office);
void       tru_desk_lending_set_member (TruDeskLending *self,
                                        const char     *uid,
                                        const char     *name);
gboolean   tru_desk_lending_add        (TruDeskLending *self,
                                        const char     *item);
gboolean   tru_desk_lending_end        (TruDeskLending *self,
                                        TruRow         *item,
                                        gboolean        is_renewal);
gboolean   tru_desk_lending_turn       (TruDeskLending *self);
GtkWidget *tru_desk_lending_get_foot   (TruDeskLending *self);
void       tru_desk_lending_resize     (TruDeskLending *self);
guint      tru_desk_lending_get_size   (TruDeskLending *self);
gboolean   tru_desk_lending_lend       (TruDeskLending *self);
const char *tru_desk_lending_answer    (TruDeskLending *self);
TruDeskRules *tru_desk_lending_get_rules (TruDeskLending *self);
void       tru_desk_lending_refresh    (TruDeskLending *self);
void       tru_desk_lending_issue      (TruDeskLending *self,
                                        const char     *consumable);
char      *tru_desk_lending_step_back  (TruDeskLending *self,
                                        gboolean       *is_back);
void       tru_desk_lending_empty      (TruDeskLending *self);
gboolean   tru_desk_lending_look       (TruDeskLending *self);
void       tru_desk_lending_set_day    (TruDeskLending *self,
                                        TruDate         on);

G_END_DECLS
