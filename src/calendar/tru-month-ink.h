/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TruMonthInk:
 *
 * The words of a month on their way to the screen. Drawing a text costs far more than its letters do, and a month has
 * hundreds of texts: what stands on one line in one font and colour becomes one text.
 */
typedef struct _TruMonthInk TruMonthInk;

TruMonthInk *tru_month_ink_new     (void);
void         tru_month_ink_add     (TruMonthInk   *self,
                                    PangoLayout   *layout,
                                    const GdkRGBA *colour,
                                    int            x,
                                    int            y);
gboolean     tru_month_ink_can_cut (PangoLayout   *layout);
void         tru_month_ink_add_cut (TruMonthInk   *self,
                                    PangoLayout   *layout,
                                    PangoLayout   *ellipsis,
                                    const GdkRGBA *colour,
                                    int            x,
                                    int            y,
                                    int            room);
void         tru_month_ink_flush   (TruMonthInk   *self,
                                    GtkSnapshot   *snapshot);
void         tru_month_ink_free    (TruMonthInk   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruMonthInk, tru_month_ink_free)

G_END_DECLS
