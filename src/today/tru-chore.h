/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-deadlines.h"
#include "tru-tone.h"

G_BEGIN_DECLS

/**
 * TruChore:
 * @icon: icon of the rule
 * @tone: how it presses, as a colour
 * @title: what is due and whom it is about
 * @reason: why
 * @when: “In 6 days”
 * @kind: name of the kind of the record where it is settled
 * @uid: that record's uid
 * @rule: of the deadline
 * @about: what settles it, or %NULL for the record itself
 *
 * A deadline as Today says it.
 */
typedef struct
{
  const char *icon;
  TruTone tone;
  char *title;
  char *reason;
  char *when;
  const char *kind;
  char *uid;
  const char *rule;
  char *about;
} TruChore;

GPtrArray *tru_chores_of  (GPtrArray *deadlines,
                          TruDate    today);
void       tru_chore_free (TruChore   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruChore, tru_chore_free)

G_END_DECLS
