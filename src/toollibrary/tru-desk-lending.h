/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-date.h"
#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruDeskLending:
 *
 * What a member is about to take: the basket, when it is due, what the rules say, and the one button that lends all of it.
 * Signals: `lent` (a sentence) once it is done, `refused` (a sentence) when it could not be, `changed` after a person changed it.
 */
#define TRU_TYPE_DESK_LENDING (tru_desk_lending_get_type ())
G_DECLARE_FINAL_TYPE (TruDeskLending, tru_desk_lending, TRU, DESK_LENDING, AdwBin)

void     tru_desk_lending_set_office (TruDeskLending *self,
                                      TruOffice      *office);
void     tru_desk_lending_set_member (TruDeskLending *self,
                                      const char     *uid,
                                      const char     *name);
gboolean tru_desk_lending_add        (TruDeskLending *self,
                                      const char     *item);
guint    tru_desk_lending_get_size   (TruDeskLending *self);
gboolean tru_desk_lending_lend       (TruDeskLending *self);
void     tru_desk_lending_refresh    (TruDeskLending *self);
void     tru_desk_lending_issue      (TruDeskLending *self,
                                      const char     *consumable);
void     tru_desk_lending_set_day    (TruDeskLending *self,
                                      TruDate         on);

G_END_DECLS
