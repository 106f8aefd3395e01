/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-store.h"
#include "tru-table-file.h"

G_BEGIN_DECLS

/** TruTableSubject: what the rows of a foreign table are. */
typedef enum
{
  TRU_TABLE_ITEMS,      /* a tool library's stock: tools and their copies */
  TRU_TABLE_MEMBERS,    /* the members of a tool library */
  TRU_TABLE_HOUSEHOLDS, /* households, with the support under way or refused */
  TRU_TABLE_N_SUBJECTS,
} TruTableSubject;

/** TruTableTarget: a field that a column can fill. */
typedef struct
{
  const TruKind *kind;
  guint field;
  const char *names; /* what others call it, between bars */
} TruTableTarget;

/* How a column of first names is called, and one of last names beside it. */
#define TRU_TABLE_FIRST_NAMES "prenom|prenoms|first name|firstname|given name"
#define TRU_TABLE_LAST_NAMES "nom|nom de famille|nom d usage|last name|lastname|surname|name"

#define TRU_TABLE_NO_TARGET (-1)
#define TRU_TABLE_STEP (-2) /* the day on which the step that the column is named after was passed */
#define TRU_TABLE_SAME (-3) /* lines with the same value tell of one household: its number elsewhere */

const char           *tru_table_subject_token (TruTableSubject       subject);
int                   tru_table_subject_parse (const char           *token);
const TruTableTarget *tru_table_targets       (TruTableSubject       subject,
                                               guint                *n_targets);
char                 *tru_table_target_name   (const TruTableTarget *target);
char                 *tru_table_target_label  (const TruTableTarget *target);
int                   tru_table_target_find   (TruTableSubject       subject,
                                               const char           *name);
int                  *tru_table_guess         (TruTableSubject       subject,
                                               const TruTableFile   *file);
gboolean              tru_table_title_is      (const char           *title,
                                               const char           *names);
void                  tru_table_guess_lines   (TruStore             *store,
                                               const TruTableFile   *file,
                                               int                  *mapping);
void                  tru_table_guess_library (TruStore             *store,
                                               const TruTableFile   *file,
                                               int                  *mapping);

G_END_DECLS
