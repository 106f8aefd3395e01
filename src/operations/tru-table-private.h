/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-table-import.h"

G_BEGIN_DECLS

/* An import of a table under way. */
typedef struct
{
  TruStore *store;
  const TruTableRequest *request;
  GHashTable *names;      /* TruKind → GHashTable of folded name → uid */
  GHashTable *words;      /* TruField → GHashTable of folded word → its option */
  GHashTable *tools;      /* what makes a tool the same → uid */
  GHashTable *households; /* folded name → GPtrArray of uids */
  GHashTable *numbers;    /* file number → uid of the household */
  GHashTable *dwellings;  /* folded address → uid */
  GHashTable *lines;      /* what tells a household apart in the list → TruTableLines */
  char *last;             /* that of the line before */
  int places[5];          /* of the targets that tell it */
  GHashTable *codes;      /* codes of the rows so far */
  GHashTable *named;      /* codes that the list names on any line */
  GHashTable *copies;     /* tool → how many of its copies here no row was taken for yet */
  char *next_code;        /* to be tried next for a row without one */
  gboolean *month_first;  /* by column: whether its dates are written as in America */
} TruTableRun;

/* The records of one row, in the order in which they are to be written. */
typedef struct
{
  GPtrArray *records; /* TruRecord */
  char *title;
  char *doubt; /* why it may be here already, or what it joins */
  gboolean is_here;
  gboolean is_joined; /* to the household of an earlier line */
} TruTableRow;

TruTableRow *tru_table_row_build      (TruTableRun        *run,
                                       guint               row,
                                       GError            **error);
void         tru_table_row_free       (TruTableRow        *self);
gboolean     tru_table_row_link       (TruTableRun        *run,
                                       guint               row,
                                       TruTableRow        *built,
                                       GError            **error);
TruRecord   *tru_table_row_find       (TruTableRow        *self,
                                       const TruKind      *kind);
TruRecord   *tru_table_row_need       (TruTableRow        *self,
                                       const TruKind      *kind);
char        *tru_table_row_doubt_spelling (TruTableRun     *run,
                                       TruRecord          *person,
                                       const char         *dwelling);

gboolean     tru_table_row_is_sound   (TruTableRow        *self,
                                       GError            **error);
gboolean     tru_table_refuse         (GError            **error,
                                       const char         *message);

gboolean    *tru_table_values_month_first (const TruTableFile *file);
gboolean     tru_table_values_fill        (TruTableRun        *run,
                                           TruRecord          *record,
                                           guint               field,
                                           guint               column,
                                           const char         *cell,
                                           GError            **error);
const char  *tru_table_values_resolve     (TruTableRun        *run,
                                           const TruField     *field,
                                           const char         *name,
                                           GError            **error);
TruDate      tru_table_values_date        (TruTableRun        *run,
                                           guint               column,
                                           const char         *cell);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruTableRow, tru_table_row_free)

G_END_DECLS
