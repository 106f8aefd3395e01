/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-finding.h"
#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruActFunc:
 * @store: the writer's store
 * @record: what the form says
 * @override: (nullable): why it goes on although a rule is broken
 * @error: an operation's error
 *
 * The operation that a dialog's button runs on the writer thread.
 */
typedef gboolean (*TruActFunc) (TruStore           *store,
                                TruRecord          *record,
                                const TruOverride  *override,
                                GError            **error);

/**
 * TruActPartsFunc:
 * @store: the writer's store
 * @record: what the form says
 * @parts: (element-type TruRecord): what the other forms say, those of them that were filled
 * @override: (nullable): why it goes on although a rule is broken
 * @data: what the dialog asked beside its forms
 * @error: an operation's error
 *
 * The operation of a dialog that asks for more than a record.
 */
typedef gboolean (*TruActPartsFunc) (TruStore           *store,
                                     TruRecord          *record,
                                     GPtrArray          *parts,
                                     const TruOverride  *override,
                                     gpointer            data,
                                     GError            **error);

/**
 * TruActDialog:
 *
 * Asks what an operation needs to know: the form of a record, some of its fields, and a button named after the act. Where a
 * rule stands against it, it asks why. Closing it with changes asks what to do with them. Signal `edited` after any change of
 * the form.
 */
#define TRU_TYPE_ACT_DIALOG (tru_act_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TruActDialog, tru_act_dialog, TRU, ACT_DIALOG, AdwWindow)

TruActDialog *tru_act_dialog_new       (GtkWidget    *widget,
                                        TruOffice    *office,
                                        const char   *title,
                                        const char   *confirm,
                                        TruRecord    *record,
                                        TruActFunc    func);
void          tru_act_dialog_ask       (TruActDialog *self,
                                        const guint  *fields,
                                        guint         n_fields);
void          tru_act_dialog_set_done  (TruActDialog *self,
                                        const char   *done);
void          tru_act_dialog_append    (TruActDialog *self,
                                        GtkWidget    *child);
void          tru_act_dialog_set_data  (TruActDialog   *self,
                                        TruActPartsFunc func,
                                        gpointer        data,
                                        GDestroyNotify  destroy);
void          tru_act_dialog_add_part  (TruActDialog *self,
                                        const char   *title,
                                        TruRecord    *part,
                                        const guint  *fields,
                                        guint         n_fields);
GtkWidget    *tru_act_dialog_append_part (TruActDialog *self,
                                        const char   *title,
                                        TruRecord    *part,
                                        const guint  *fields,
                                        guint         n_fields);
void          tru_act_dialog_ask_motive (TruActDialog *self);
TruRecord    *tru_act_dialog_peek      (TruActDialog *self);
GtkWidget    *tru_act_dialog_get_form  (TruActDialog *self);

G_END_DECLS
