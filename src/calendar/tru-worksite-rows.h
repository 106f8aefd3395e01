/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-date.h"
#include "tru-form-row.h"

G_BEGIN_DECLS

/**
 * TruWorksiteRows:
 *
 * What is asked of a worksite itself, beside its household, its rooms and its days: crew, dwelling, preparation.
 */
typedef struct _TruWorksiteRows TruWorksiteRows;

TruWorksiteRows *tru_worksite_rows_new             (TruStore            *store,
                                                    TruRecord           *worksite,
                                                    GObject             *owner,
                                                    GCallback            edited);
void             tru_worksite_rows_free            (TruWorksiteRows     *self);
void             tru_worksite_rows_add_who         (TruWorksiteRows     *self,
                                                    AdwPreferencesGroup *group);
void             tru_worksite_rows_add_preparation (TruWorksiteRows     *self,
                                                    AdwPreferencesGroup *group);
void             tru_worksite_rows_set_support     (TruWorksiteRows     *self,
                                                    const char          *support);
void             tru_worksite_rows_set_crew        (TruWorksiteRows     *self,
                                                    const char          *crew);
void             tru_worksite_rows_set_day         (TruWorksiteRows     *self,
                                                    TruDate              day);
gboolean         tru_worksite_rows_read            (TruWorksiteRows     *self,
                                                    GError             **error);

G_END_DECLS
