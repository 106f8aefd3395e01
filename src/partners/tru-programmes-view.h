/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruProgrammesView:
 *
 * The association's programmes, and the page of the one chosen; new ones are made from a model or from another.
 */
#define TRU_TYPE_PROGRAMMES_VIEW (tru_programmes_view_get_type ())
G_DECLARE_FINAL_TYPE (TruProgrammesView, tru_programmes_view, TRU, PROGRAMMES_VIEW, GtkBox)

void        tru_programmes_view_set_office (TruProgrammesView *self,
                                            TruOffice         *office);
void        tru_programmes_view_refresh    (TruProgrammesView *self);
void        tru_programmes_view_choose     (TruProgrammesView *self,
                                            const char        *uid);
void        tru_programmes_view_show_operation (TruProgrammesView *self,
                                                const char        *uid);
const char *tru_programmes_view_get_chosen (TruProgrammesView *self);

G_END_DECLS
