/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-document.h"

G_BEGIN_DECLS

GtkPrintOperation *tru_paper_print_new (TruDocument *document,
                                        int          copies);

G_END_DECLS
