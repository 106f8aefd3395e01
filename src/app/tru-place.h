/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TruPlace:
 *
 * Where a person was in a database's window: the room, and in each room the selection and scroll. A key file of
 * `$XDG_STATE_HOME/truelle`, by database.
 */
typedef struct _TruPlace TruPlace;

TruPlace *tru_place_load      (const char *key);
void      tru_place_save      (TruPlace   *self);
void      tru_place_free      (TruPlace   *self);
char     *tru_place_get_room  (TruPlace   *self);
void      tru_place_set_room  (TruPlace   *self,
                               const char *room);
char     *tru_place_get_state (TruPlace   *self,
                               const char *room);
void      tru_place_set_state (TruPlace   *self,
                               const char *room,
                               const char *state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruPlace, tru_place_free)

G_END_DECLS
