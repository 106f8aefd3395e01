/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-household-support.h"

#include <glib/gi18n.h>

#include "tru-card-grid.h"
#include "tru-contract-window.h"
#include "tru-household-acts.h"
#include "tru-household.h"
#include "tru-paper-window.h"
#include "tru-referral-dialog.h"
#include "tru-referrals.h"
#include "tru-review-dialog.h"
#include "tru-review-versions.h"
#include "tru-room.h"

static const TruCardPlace places[] = {
  [TRU_SUPPORT_SECTION_REFERRAL] = { N_("Referral"), NULL, tru_household_show_referral, 0, 0, 1 },
  [TRU_SUPPORT_SECTION_DECISIONS] = { N_("Decisions"), NULL, tru_household_show_decisions, 1, 0, 1 },
  [TRU_SUPPORT_SECTION_ASSESSMENTS] = { N_("Assessment"), NULL, tru_household_show_assessments, 0, 1, 2 },
  [TRU_SUPPORT_SECTION_PLAN] = { N_("Action plan and its versions"), NULL, tru_household_show_plan_versions, 0, 3, 2 },
  [TRU_SUPPORT_SECTION_REVIEWS] = { N_("Aims and reviews"), NULL, tru_household_show_reviews, 0, 4, 1 },
  [TRU_SUPPORT_SECTION_RIGHTS] = { N_("Rights and aids"), NULL, tru_household_show_rights, 1, 4, 1 },
  [TRU_SUPPORT_SECTION_VISITS] = { N_("Home visits"), NULL, tru_household_show_visits, 0, 2, 2 },
  [TRU_SUPPORT_SECTION_CONTRACTS] = { N_("Contracts"), NULL, tru_household_show_contracts, 0, 5, 1 },
  [TRU_SUPPORT_SECTION_SUPPORTS] = { N_("Supports and composition at their start"), NULL, tru_household_show_supports, 1, 5, 1 },
};

struct _TruHouseholdSupport
{
  GtkWidget parent_instance;
  TruOffice *office;
  const TruHouseholdFile *file; /* of the page, as long as it shows it */
  GtkWidget *grid;
};

G_DEFINE_FINAL_TYPE (TruHouseholdSupport, tru_household_support, GTK_TYPE_WIDGET)

static void
on_act (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  TruHouseholdSupport *self = TRU_HOUSEHOLD_SUPPORT (widget);

  if (self->file)
    tru_household_follow_up (widget, self->office, self->file, action + strlen ("support."),
                             g_variant_get_string (parameter, NULL));
}

static void
on_refer (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  TruHouseholdSupport *self = TRU_HOUSEHOLD_SUPPORT (widget);

  if (self->file)
    gtk_window_present (tru_referral_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), self->office,
                                                 tru_household_file_uid (self->file)));
}

static void
on_hold_review (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  TruHouseholdSupport *self = TRU_HOUSEHOLD_SUPPORT (widget);

  if (self->file && self->file->support)
    tru_review_dialog_open (widget, self->office, tru_record_get_uid (self->file->support), g_variant_get_string (parameter, NULL));
}

static void
on_print_review (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  TruHouseholdSupport *self = TRU_HOUSEHOLD_SUPPORT (widget);
  const char *review;
  const char *reader;

  g_variant_get (parameter, "(&s&s)", &review, &reader);
  if (self->file)
    tru_review_versions_open (widget, self->office, review, *reader ? reader : NULL);
}

static void
on_print_receipt (GtkWidget  *widget,
                  const char *action,
                  GVariant   *referral)
{
  TruHouseholdSupport *self = TRU_HOUSEHOLD_SUPPORT (widget);
  const char *name = self->file ? tru_record_get_text (self->file->household, TRU_HOUSEHOLD_NAME) : "";
  g_autofree char *file_name = g_strdup_printf (_("Receipt for %s.pdf"), name);
  g_autoptr (GError) error = NULL;
  g_autoptr (TruDocument) paper
    = tru_referrals_receipt_paper (tru_office_get_store (self->office), g_variant_get_string (referral, NULL), &error);

  if (paper)
    tru_paper_window_open (widget, paper, file_name);
  else
    tru_room_toast (widget, error->message);
}

static void
on_read_contract (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  TruHouseholdSupport *self = TRU_HOUSEHOLD_SUPPORT (widget);

  if (self->file)
    gtk_window_present (tru_contract_window_new (GTK_WINDOW (gtk_widget_get_root (widget)), self->office,
                                                 g_variant_get_string (parameter, NULL)));
}

static void
tru_household_support_dispose (GObject *object)
{
  TruHouseholdSupport *self = TRU_HOUSEHOLD_SUPPORT (object);

  g_clear_pointer (&self->grid, gtk_widget_unparent);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (tru_household_support_parent_class)->dispose (object);
}

static void
tru_household_support_class_init (TruHouseholdSupportClass *klass)
{
  static const char *const acts[]
    = { "support.confirm-referral", "support.send-receipt", "support.agree-plan", "support.renew-plan", "support.stop-aid" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_household_support_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    gtk_widget_class_install_action (widget_class, acts[i], "s", on_act);
  gtk_widget_class_install_action (widget_class, "support.refer", NULL, on_refer);
  gtk_widget_class_install_action (widget_class, "support.read-contract", "s", on_read_contract);
  gtk_widget_class_install_action (widget_class, "support.hold-review", "s", on_hold_review);
  gtk_widget_class_install_action (widget_class, "support.print-review", "(ss)", on_print_review);
  gtk_widget_class_install_action (widget_class, "support.print-receipt", "s", on_print_receipt);
}

static void
tru_household_support_init (TruHouseholdSupport *self)
{
  self->grid = g_object_new (TRU_TYPE_CARD_GRID, NULL);
  tru_card_grid_set_places (TRU_CARD_GRID (self->grid), places, G_N_ELEMENTS (places));
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
}

/**
 * tru_household_support_show:
 * @self: the tab
 * @office: the database
 * @file: a household's file, which lives until the next is shown
 *
 * Fills every card.
 */
void
tru_household_support_show (TruHouseholdSupport    *self,
                            TruOffice              *office,
                            const TruHouseholdFile *file)
{
  g_set_object (&self->office, office);
  self->file = file;
  tru_card_grid_show (TRU_CARD_GRID (self->grid), file);
}

/**
 * tru_household_support_focus:
 * @self: the tab, in sight
 * @section: one of its cards
 *
 * Takes the keyboard to a card, and the card into sight.
 */
void
tru_household_support_focus (TruHouseholdSupport *self,
                             TruSupportSection    section)
{
  gtk_widget_child_focus (GTK_WIDGET (tru_card_grid_get_card (TRU_CARD_GRID (self->grid), section)), GTK_DIR_TAB_FORWARD);
}
