/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-referral-known.h"

#include <glib/gi18n.h>

#include "tru-findings-box.h"
#include "tru-referrals.h"

struct _TruReferralKnown
{
  GtkBox parent_instance;
  TruStore *store;
  char *household;
  GtkWidget *findings; /* TruFindingsBox */
  GtkWidget *note_button;
};

enum
{
  NOTE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TruReferralKnown, tru_referral_known, GTK_TYPE_BOX)

static void
on_note (TruReferralKnown *self)
{
  g_signal_emit (self, signals[NOTE], 0);
}

static void
tru_referral_known_finalize (GObject *object)
{
  TruReferralKnown *self = TRU_REFERRAL_KNOWN (object);

  g_object_unref (self->store);
  g_free (self->household);
  G_OBJECT_CLASS (tru_referral_known_parent_class)->finalize (object);
}

static void
tru_referral_known_class_init (TruReferralKnownClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tru_referral_known_finalize;
  signals[NOTE] = g_signal_new ("note", TRU_TYPE_REFERRAL_KNOWN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tru_referral_known_init (TruReferralKnown *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  self->findings = g_object_new (TRU_TYPE_FINDINGS_BOX, NULL);
  self->note_button = gtk_button_new_with_mnemonic (_("Note the Call in the _Journal…"));
  gtk_widget_set_halign (self->note_button, GTK_ALIGN_START);
  g_signal_connect_swapped (self->note_button, "clicked", G_CALLBACK (on_note), self);
  gtk_box_append (GTK_BOX (self), self->findings);
  gtk_box_append (GTK_BOX (self), self->note_button);
}

/**
 * tru_referral_known_new:
 * @store: a store
 * @household: uid of the household
 *
 * Returns: (transfer floating): the widget
 */
GtkWidget *
tru_referral_known_new (TruStore   *store,
                        const char *household)
{
  TruReferralKnown *self = g_object_new (TRU_TYPE_REFERRAL_KNOWN, NULL);

  self->store = g_object_ref (store);
  self->household = g_strdup (household);
  return GTK_WIDGET (self);
}

/**
 * tru_referral_known_hold:
 * @self: the widget
 * @programme: (nullable): uid of the programme chosen by now
 *
 * Holds the referral against the supports that are open.
 */
void
tru_referral_known_hold (TruReferralKnown *self,
                         const char       *programme)
{
  g_autoptr (GPtrArray) findings = tru_referrals_check_open (self->store, self->household, programme);

  gtk_widget_set_visible (self->findings, findings->len > 0);
  gtk_widget_set_visible (self->note_button, tru_findings_worst (findings) >= TRU_SEVERITY_WARNS);
  tru_findings_box_show (TRU_FINDINGS_BOX (self->findings), findings);
}
