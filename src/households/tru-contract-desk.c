/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-contract-desk.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-contract-window.h"
#include "tru-contracts.h"
#include "tru-room.h"

typedef struct
{
  GWeakRef widget;
  TruOffice *office;
  char *support;
} Drafting;

static void
drafting_free (Drafting *drafting)
{
  g_weak_ref_clear (&drafting->widget);
  g_object_unref (drafting->office);
  g_free (drafting->support);
  g_free (drafting);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Drafting, drafting_free)

static gboolean
draft (TruStore *store,
       gpointer  support,
       GError  **error)
{
  g_autofree char *contract = tru_contracts_draft (store, support, tru_clock_today (), error);

  return contract != NULL;
}

static gboolean
open_existing (GtkWidget  *widget,
               TruOffice  *office,
               const char *support)
{
  g_autoptr (TruRecord) contract = tru_contracts_newest (tru_office_get_store (office), support);

  if (!contract)
    return FALSE;
  gtk_window_present (tru_contract_window_new (GTK_WINDOW (gtk_widget_get_root (widget)), office, tru_record_get_uid (contract)));
  return TRUE;
}

static void
on_drafted (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Drafting) drafting = user_data;
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&drafting->widget);
  g_autoptr (GError) error = NULL;
  gint64 operation = TRU_UNKNOWN;
  gboolean done = tru_office_run_finish (TRU_OFFICE (source), result, &operation, &error);

  if (!widget)
    return;
  if (!done)
    {
      tru_room_toast (widget, error->message);
      return;
    }
  tru_room_toast_undo (widget, _("Contract drafted"), operation);
  open_existing (widget, drafting->office, drafting->support);
}

/**
 * tru_contract_desk_open:
 * @widget: any widget of the window
 * @office: the database
 * @support: uid
 *
 * Shows the support's contract to print and sign; one that has none yet gets a draft first.
 */
void
tru_contract_desk_open (GtkWidget  *widget,
                        TruOffice  *office,
                        const char *support)
{
  Drafting *drafting;

  if (open_existing (widget, office, support))
    return;
  drafting = g_new0 (Drafting, 1);
  g_weak_ref_init (&drafting->widget, widget);
  drafting->office = g_object_ref (office);
  drafting->support = g_strdup (support);
  tru_office_run (office, draft, g_strdup (support), g_free, on_drafted, drafting);
}
