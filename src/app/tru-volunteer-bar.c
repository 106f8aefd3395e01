/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-volunteer-bar.h"

#include <glib/gi18n.h>

#include "tru-associations.h"
#include "tru-clock.h"
#include "tru-date.h"
#include "tru-queries-tool-library.h"
#include "tru-session.h"

struct _TruVolunteerBar
{
  GtkBox parent_instance;
  GtkWidget *words;
  GtkWidget *leave;
  GtkWidget *receive;
  GtkWidget *send;
};

G_DEFINE_FINAL_TYPE (TruVolunteerBar, tru_volunteer_bar, GTK_TYPE_BOX)

static void
tru_volunteer_bar_class_init (TruVolunteerBarClass *klass)
{
}

static GtkWidget *
add_button (TruVolunteerBar *self,
            const char      *label,
            const char      *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (self), button);
  return button;
}

static void
tru_volunteer_bar_init (TruVolunteerBar *self)
{
  GtkWidget *icon = gtk_image_new_from_icon_name ("changes-prevent-symbolic");

  self->words = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->words), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->words), 0);
  gtk_widget_set_hexpand (self->words, TRUE);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_add_css_class (GTK_WIDGET (self), "volunteer-bar");
  gtk_box_append (GTK_BOX (self), icon);
  gtk_box_append (GTK_BOX (self), self->words);
  self->receive = add_button (self, _("_Receive from the Office…"), "win.import");
  self->send = add_button (self, _("_Send to the Office…"), "win.export");
  self->leave = add_button (self, _("_End the Session"), "win.volunteer");
}

/* “Last exchange: 5 days ago”. */
static char *
describe_exchange (TruStore *store)
{
  g_autoptr (TruRow) row = tru_query_first (store, &tru_query_last_exchange, NULL, NULL);
  TruDate day = row ? tru_row_get_date (row, TRU_LAST_EXCHANGE_DAY) : TRU_UNKNOWN;
  int days = day == TRU_UNKNOWN ? -1 : (int) (tru_clock_today () - day);

  if (days < 0)
    return g_strdup (_("never exchanged with the office"));
  if (days == 0)
    return g_strdup (_("last exchange with the office: today"));
  return g_strdup_printf (ngettext ("last exchange with the office: %d day ago", "last exchange with the office: %d days ago", days), days);
}

/**
 * tru_volunteer_bar_refresh:
 * @self: a bar
 * @store: the window's store
 *
 * Says what is true now, or hides.
 */
void
tru_volunteer_bar_refresh (TruVolunteerBar *self,
                           TruStore        *store)
{
  gboolean is_alone = tru_associations_is_library_alone (store);
  g_autofree char *exchange = is_alone ? describe_exchange (store) : NULL;
  g_autofree char *words = exchange ? g_strdup_printf (_("Tool library alone, %s"), exchange) : NULL;

  if (tru_session_is_volunteer () && !is_alone)
    gtk_label_set_label (GTK_LABEL (self->words), _("Volunteer session: only the tool library is shown. The households’ files stay in this database; "
                                                    "only a separate account or a separate file protects them."));
  else
    gtk_label_set_label (GTK_LABEL (self->words), words ? words : "");
  gtk_widget_set_visible (self->receive, is_alone);
  gtk_widget_set_visible (self->send, is_alone);
  gtk_widget_set_visible (self->leave, tru_session_is_volunteer () && !is_alone);
  gtk_widget_set_visible (GTK_WIDGET (self), tru_session_is_volunteer () || is_alone);
}
