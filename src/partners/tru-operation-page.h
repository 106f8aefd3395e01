/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruOperationPage:
 *
 * An operation with its steps on their axes, its households and dwellings, its committees, assessments and attempts.
 */
#define TRU_TYPE_OPERATION_PAGE (tru_operation_page_get_type ())
G_DECLARE_FINAL_TYPE (TruOperationPage, tru_operation_page, TRU, OPERATION_PAGE, GtkBox)

gboolean tru_operation_page_show (TruOperationPage *self,
                                  TruOffice        *office,
                                  const char       *uid);

G_END_DECLS
