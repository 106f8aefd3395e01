/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-split-dialog.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-dialog.h"
#include "tru-household.h"
#include "tru-household-words.h"
#include "tru-life.h"
#include "tru-member.h"
#include "tru-membership.h"
#include "tru-record-form.h"
#include "tru-reveal.h"
#include "tru-room.h"
#include "tru-text.h"
#include "tru-unsaved-question.h"

#define MARGIN 18

enum
{
  DWELLING,
  SUPPORT,
  JOURNAL,
  N_THINGS
};

static const struct
{
  const char *title;
  const char *subtitle;
} things[N_THINGS] = {
  [DWELLING] = { N_("The dwelling, with its lease and its rent"), N_("Otherwise the others keep it; add where those who go live now") },
  [SUPPORT] = { N_("The open supports and their contracts"), N_("Otherwise they stay with this household") },
  [JOURNAL] = { N_("The journal of contacts"), N_("Otherwise it stays in this file") },
};

struct _TruSplitDialog
{
  AdwWindow parent_instance;

  TruOffice *office;
  GtkWidget *widget; /* who asked; shows the toast */
  char *household;

  GPtrArray *ticks; /* GtkCheckButton, named after a person’s uid */
  GPtrArray *cards; /* the same for the tool libraries’ members */
  GtkWidget *page;
  GtkWidget *name_form;
  GtkWidget *day_form;
  GtkWidget *switches[N_THINGS];
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (TruSplitDialog, tru_split_dialog, ADW_TYPE_WINDOW)

static void
split_free (gpointer data)
{
  TruSplit *split = data;

  g_free ((char *) split->household);
  g_free ((char *) split->name);
  g_ptr_array_unref (split->persons);
  g_ptr_array_unref (split->members);
  g_free (split);
}

static gboolean
split_run (TruStore *store,
           gpointer  data,
           GError  **error)
{
  g_autofree char *made = tru_life_split (store, data, error);

  return made != NULL;
}

static void
on_done (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (TruSplitDialog) self = data;
  g_autoptr (GError) error = NULL;
  gint64 operation = TRU_UNKNOWN;

  gtk_widget_set_sensitive (self->button, TRUE);
  if (!tru_office_run_finish (TRU_OFFICE (source), result, &operation, &error))
    {
      tru_record_form_mark (TRU_RECORD_FORM (self->name_form), error);
      return;
    }
  if (self->widget)
    tru_room_toast_undo (self->widget, _("Household split in two"), operation);
  gtk_window_destroy (GTK_WINDOW (self));
}

static GPtrArray *
ticked (GPtrArray *ticks)
{
  GPtrArray *uids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < ticks->len; i++)
    if (gtk_check_button_get_active (ticks->pdata[i]))
      g_ptr_array_add (uids, g_strdup (gtk_widget_get_name (ticks->pdata[i])));
  return uids;
}

static gboolean
is_any_ticked (GPtrArray *ticks)
{
  g_autoptr (GPtrArray) uids = ticked (ticks);

  return uids->len > 0;
}

static gboolean
takes (TruSplitDialog *self,
       guint           thing)
{
  return gtk_switch_get_active (GTK_SWITCH (self->switches[thing]));
}

static void
on_confirm (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  TruSplitDialog *self = TRU_SPLIT_DIALOG (widget);
  g_autoptr (TruRecord) made = tru_record_form_read (TRU_RECORD_FORM (self->name_form), NULL);
  g_autoptr (TruRecord) place = made ? tru_record_form_read (TRU_RECORD_FORM (self->day_form), NULL) : NULL;
  TruSplit *split;

  if (!place || !gtk_widget_get_sensitive (self->button))
    return;
  split = g_new0 (TruSplit, 1);
  split->household = g_strdup (self->household);
  split->persons = ticked (self->ticks);
  split->members = ticked (self->cards);
  split->name = g_strdup (tru_record_get_text (made, TRU_HOUSEHOLD_NAME));
  split->on = tru_record_is_known (place, TRU_MEMBERSHIP_SINCE) ? tru_record_get_number (place, TRU_MEMBERSHIP_SINCE) : tru_clock_today ();
  split->takes_dwelling = takes (self, DWELLING);
  split->takes_support = takes (self, SUPPORT);
  split->takes_journal = takes (self, JOURNAL);
  gtk_widget_set_sensitive (self->button, FALSE);
  tru_office_run (self->office, split_run, split, split_free, on_done, g_object_ref (self));
}

static void
confirm (TruSplitDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "split.confirm", NULL);
}

static gboolean
is_dirty (TruSplitDialog *self)
{
  if (is_any_ticked (self->ticks) || is_any_ticked (self->cards))
    return TRUE;
  for (guint i = 0; i < N_THINGS; i++)
    if (takes (self, i))
      return TRUE;
  return tru_record_form_is_dirty (TRU_RECORD_FORM (self->name_form)) || tru_record_form_is_dirty (TRU_RECORD_FORM (self->day_form));
}

static void
confirm_before_closing (GtkWindow *window)
{
  confirm (TRU_SPLIT_DIALOG (window));
}

/* What was typed or ticked is never lost without a question. */
static gboolean
tru_split_dialog_close_request (GtkWindow *window)
{
  TruSplitDialog *self = TRU_SPLIT_DIALOG (window);

  if (!gtk_widget_get_sensitive (self->button))
    return TRUE;
  if (!is_dirty (self))
    return GTK_WINDOW_CLASS (tru_split_dialog_parent_class)->close_request (window);
  tru_unsaved_question_ask (window, confirm_before_closing);
  return TRUE;
}

static void
tru_split_dialog_dispose (GObject *object)
{
  TruSplitDialog *self = TRU_SPLIT_DIALOG (object);

  g_clear_object (&self->office);
  g_clear_weak_pointer (&self->widget);
  g_clear_pointer (&self->household, g_free);
  g_clear_pointer (&self->ticks, g_ptr_array_unref);
  g_clear_pointer (&self->cards, g_ptr_array_unref);
  G_OBJECT_CLASS (tru_split_dialog_parent_class)->dispose (object);
}

static void
tru_split_dialog_class_init (TruSplitDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_split_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = tru_split_dialog_close_request;
  gtk_widget_class_install_action (widget_class, "split.confirm", NULL, on_confirm);
}

static GtkWidget *
new_header (TruSplitDialog *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  self->button = gtk_button_new_with_mnemonic (_("_Split"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "split.confirm");
  gtk_widget_add_css_class (self->button, "suggested-action");
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->button);
  return header;
}

static void
tru_split_dialog_init (TruSplitDialog *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->ticks = g_ptr_array_new ();
  self->cards = g_ptr_array_new ();
  self->page = gtk_box_new (GTK_ORIENTATION_VERTICAL, MARGIN);
  g_object_set (self->page, "margin-start", MARGIN, "margin-end", MARGIN, "margin-top", MARGIN, "margin-bottom", MARGIN, NULL);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 660);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->page);
  gtk_box_append (GTK_BOX (content), new_header (self));
  gtk_box_append (GTK_BOX (content), scroller);
  adw_window_set_content (ADW_WINDOW (self), content);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), 640, -1);
  tru_dialog_bind_keys (GTK_WIDGET (self), "split.confirm", NULL);
}

static GtkWidget *
new_row (GtkWidget  *group,
         const char *title,
         const char *subtitle,
         GtkWidget  *control)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), control);
  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return row;
}

static GtkWidget *
add_tick (GtkWidget  *group,
          GPtrArray  *ticks,
          const char *title,
          const char *uid)
{
  GtkWidget *tick = gtk_check_button_new ();

  gtk_widget_set_name (tick, uid);
  g_ptr_array_add (ticks, tick);
  adw_action_row_add_prefix (ADW_ACTION_ROW (new_row (group, title, NULL, tick)), tick);
  return tick;
}

static gboolean
is_called (const char *title,
           const char *first,
           const char *second)
{
  g_autofree char *name = tru_household_join (" ", first ? first : "", second ? second : "", NULL);
  g_autofree char *folded = tru_text_fold (name);
  g_autofree char *other = tru_text_fold (title);

  return g_str_equal (folded, other);
}

/* The tool library knows names alone: a card goes with the person of that name, until somebody says otherwise. */
static void
tie_card (TruSplitDialog         *self,
          const TruHouseholdFile *file,
          GtkWidget              *card,
          const char             *title)
{
  g_autoptr (GPtrArray) living = tru_household_file_living (file);

  for (guint i = 0; i < living->len; i++)
    {
      const char *first_name = tru_row_get_text (living->pdata[i], TRU_HOUSEHOLD_MEMBER_FIRST_NAME);
      const char *name = tru_row_get_text (living->pdata[i], TRU_HOUSEHOLD_MEMBER_NAME);

      if (is_called (title, first_name, name) || is_called (title, name, first_name))
        g_object_bind_property (self->ticks->pdata[i], "active", card, "active", G_BINDING_DEFAULT);
    }
}

static void
add_cards (TruSplitDialog         *self,
           const TruHouseholdFile *file)
{
  g_autoptr (GPtrArray) members
    = tru_store_find (tru_office_get_store (self->office), &tru_member_kind, TRU_MEMBER_HOUSEHOLD_UID, self->household, NULL);
  GtkWidget *group;

  if (!members || members->len == 0)
    return;
  group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Members of the tool library who go, with their loans"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("For the tools of those who are not ticked, this household answers."));
  for (guint i = 0; i < members->len; i++)
    {
      const char *name = tru_record_get_text (members->pdata[i], TRU_MEMBER_NAME);

      tie_card (self, file, add_tick (group, self->cards, name, tru_record_get_uid (members->pdata[i])), name);
    }
  gtk_box_append (GTK_BOX (self->page), group);
}

static void
add_members (TruSplitDialog         *self,
             const TruHouseholdFile *file)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autoptr (GPtrArray) living = tru_household_file_living (file);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Who goes"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("Each file has an adult in charge: who is in charge of this one stays so on that side; on the other, the spouse or partner, else the eldest. There the others’ links are to be noted anew."));
  for (guint i = 0; i < living->len; i++)
    {
      TruRow *row = living->pdata[i];
      const char *first_name = tru_row_get_text (row, TRU_HOUSEHOLD_MEMBER_FIRST_NAME);
      g_autofree char *name
        = tru_household_join (" ", first_name ? first_name : "", tru_row_get_text (row, TRU_HOUSEHOLD_MEMBER_NAME), NULL);

      add_tick (group, self->ticks, name, tru_row_get_text (row, TRU_HOUSEHOLD_MEMBER_PERSON));
    }
  gtk_box_append (GTK_BOX (self->page), group);
}

/* One field of a record’s form. */
static GtkWidget *
add_field (TruSplitDialog *self,
           TruRecord      *record,
           guint           field)
{
  GtkWidget *form = tru_record_form_new (tru_office_get_store (self->office), record);

  for (guint i = 0; i < tru_record_get_kind (record)->n_fields; i++)
    if (i != field)
      tru_record_form_hide (TRU_RECORD_FORM (form), i);
  g_signal_connect_swapped (form, "confirmed", G_CALLBACK (confirm), self);
  gtk_box_append (GTK_BOX (self->page), form);
  return form;
}

static void
add_fields (TruSplitDialog         *self,
            const TruHouseholdFile *file)
{
  g_autoptr (TruRecord) made = tru_record_new (&tru_household_kind);
  g_autoptr (TruRecord) place = tru_record_new (&tru_membership_kind);

  self->name_form = add_field (self, made, TRU_HOUSEHOLD_NAME);
  /* Whoever goes: only the day is read. */
  tru_record_set_text (place, TRU_MEMBERSHIP_HOUSEHOLD, self->household);
  tru_record_set_text (place, TRU_MEMBERSHIP_PERSON, gtk_widget_get_name (self->ticks->pdata[0]));
  tru_record_set_number (place, TRU_MEMBERSHIP_LINK, TRU_MEMBERSHIP_LINK_REFERENT);
  tru_record_set_number (place, TRU_MEMBERSHIP_SINCE, file->today);
  self->day_form = add_field (self, place, TRU_MEMBERSHIP_SINCE);
}

static void
add_things (TruSplitDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("What goes with them"));
  for (guint i = 0; i < N_THINGS; i++)
    {
      self->switches[i] = gtk_switch_new ();
      adw_action_row_add_suffix (ADW_ACTION_ROW (new_row (group, _(things[i].title), _(things[i].subtitle), self->switches[i])),
                                 self->switches[i]);
    }
  gtk_box_append (GTK_BOX (self->page), group);
}

/**
 * tru_split_dialog_new:
 * @widget: the page
 * @office: the database
 * @file: a household with members
 *
 * Returns: (transfer none): a dialog that splits the household in two, to present
 */
GtkWindow *
tru_split_dialog_new (GtkWidget              *widget,
                      TruOffice              *office,
                      const TruHouseholdFile *file)
{
  TruSplitDialog *self = g_object_new (TRU_TYPE_SPLIT_DIALOG, "transient-for", gtk_widget_get_root (widget), "title",
                                       _("Split the Household in Two"), NULL);

  self->office = g_object_ref (office);
  self->household = g_strdup (tru_household_file_uid (file));
  g_set_weak_pointer (&self->widget, widget);
  add_members (self, file);
  add_fields (self, file);
  add_things (self);
  add_cards (self, file);
  tru_reveal_begin_at (self->ticks->pdata[0]);
  return GTK_WINDOW (self);
}
