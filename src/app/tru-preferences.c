/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-preferences.h"

#include <glib/gi18n.h>

#include "tru-session.h"
#include "tru-settings.h"
#include "tru-speech.h"

struct _TruPreferences
{
  AdwPreferencesWindow parent_instance;
  AdwComboRow *style_row;
  GtkEditable *user_row;
  GtkWidget *association_group;
  AdwPreferencesRow *association_row;
  AdwActionRow *spoken_row;
  GtkSwitch *spoken;
  GtkSwitch *reminders;
  GtkSpinButton *reminder_minutes;
  GtkSwitch *reminder_names;
  char *association;
};

G_DEFINE_FINAL_TYPE (TruPreferences, tru_preferences, ADW_TYPE_PREFERENCES_WINDOW)

static const char *const styles[] = { "system", "light", "dark" };

static void
on_style_selected (TruPreferences *self)
{
  const char *style = styles[MIN (adw_combo_row_get_selected (self->style_row), G_N_ELEMENTS (styles) - 1)];

  gtk_widget_activate_action (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))), "win.style", "s", style);
}

static void
on_user_applied (TruPreferences *self)
{
  tru_settings_set ("user-name", g_variant_new_string (gtk_editable_get_text (self->user_row)));
}

static void
on_association_activated (TruPreferences *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *uid = g_strdup (self->association);

  gtk_window_close (GTK_WINDOW (self));
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.edit-record", "(ss)", "organisation", uid);
}

static void
on_programmes_activated (TruPreferences *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  gtk_window_close (GTK_WINDOW (self));
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.show-record", "(ss)", "programme", "");
}

static void
tru_preferences_finalize (GObject *object)
{
  g_free (TRU_PREFERENCES (object)->association);
  G_OBJECT_CLASS (tru_preferences_parent_class)->finalize (object);
}

static void
tru_preferences_class_init (TruPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tru_preferences_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/app/preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, TruPreferences, style_row);
  gtk_widget_class_bind_template_child (widget_class, TruPreferences, user_row);
  gtk_widget_class_bind_template_child (widget_class, TruPreferences, association_row);
  gtk_widget_class_bind_template_child (widget_class, TruPreferences, association_group);
  gtk_widget_class_bind_template_child (widget_class, TruPreferences, spoken_row);
  gtk_widget_class_bind_template_child (widget_class, TruPreferences, spoken);
  gtk_widget_class_bind_template_child (widget_class, TruPreferences, reminders);
  gtk_widget_class_bind_template_child (widget_class, TruPreferences, reminder_minutes);
  gtk_widget_class_bind_template_child (widget_class, TruPreferences, reminder_names);
  gtk_widget_class_bind_template_callback (widget_class, on_style_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_user_applied);
  gtk_widget_class_bind_template_callback (widget_class, on_association_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_programmes_activated);
}

static void
tru_preferences_init (TruPreferences *self)
{
  GSettings *settings = tru_settings_get ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (self->association_group, !tru_session_is_volunteer ());
  gtk_widget_set_sensitive (GTK_WIDGET (self->spoken), tru_speech_is_there ());
  if (!tru_speech_is_there ())
    adw_action_row_set_subtitle (self->spoken_row, _("Needs speech-dispatcher, which is not installed on this computer"));
  if (!settings)
    return;
  g_settings_bind (settings, "desk-spoken", self->spoken, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "reminders", self->reminders, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "reminder-minutes", self->reminder_minutes, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "reminder-names", self->reminder_names, "active", G_SETTINGS_BIND_DEFAULT);
}

static void
load (TruPreferences *self,
      TruStore       *store)
{
  g_autofree char *style = tru_settings_text ("style");
  g_autofree char *user = tru_settings_user_name ();
  g_autoptr (TruRecord) own = tru_store_own (store);
  g_autofree char *name = own ? tru_store_title (store, tru_record_get_kind (own), tru_record_get_uid (own)) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (g_str_equal (styles[i], style))
      adw_combo_row_set_selected (self->style_row, i);
  gtk_editable_set_text (self->user_row, user);
  gtk_widget_set_sensitive (GTK_WIDGET (self->association_row), own != NULL);
  adw_preferences_row_set_use_markup (self->association_row, FALSE);
  adw_preferences_row_set_title (self->association_row, name ? name : _("No association yet"));
  self->association = own ? g_strdup (tru_record_get_uid (own)) : NULL;
}

/**
 * tru_preferences_new:
 * @parent: the window
 * @office: its database
 *
 * Returns: (transfer none): the preferences
 */
GtkWindow *
tru_preferences_new (GtkWindow *parent,
                     TruOffice *office)
{
  TruPreferences *self = g_object_new (TRU_TYPE_PREFERENCES, "transient-for", parent, NULL);

  load (self, tru_office_get_store (office));
  return GTK_WINDOW (self);
}

/**
 * tru_preferences_apply_style:
 * @style: "system", "light" or "dark"
 */
void
tru_preferences_apply_style (const char *style)
{
  AdwColorScheme scheme = ADW_COLOR_SCHEME_DEFAULT;

  if (g_str_equal (style, "light"))
    scheme = ADW_COLOR_SCHEME_FORCE_LIGHT;
  else if (g_str_equal (style, "dark"))
    scheme = ADW_COLOR_SCHEME_FORCE_DARK;
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
}
