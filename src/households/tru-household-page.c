/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-household-page.h"

#include <glib/gi18n.h>

#include "tru-calendar-print.h"
#include "tru-contract-acts.h"
#include "tru-contract-desk.h"
#include "tru-household.h"
#include "tru-household-acts.h"
#include "tru-household-journal.h"
#include "tru-household-menu.h"
#include "tru-household-steps.h"
#include "tru-household-support.h"
#include "tru-household-tabs.h"
#include "tru-household-words.h"
#include "tru-pair-dialog.h"
#include "tru-photo-desk.h"
#include "tru-pill.h"
#include "tru-states.h"

struct _TruHouseholdPage
{
  GtkWidget parent_instance;

  TruOffice *office;
  TruHouseholdFile *file;
  GtkWidget *worksite_pill;

  GtkWidget *stack;
  GtkWidget *scroller;
  AdwAvatar *avatar;
  GtkLabel *name;
  GtkLabel *subtitle;
  GtkWidget *menu_button;
  GtkWidget *finding_bar;
  GtkLabel *finding_label;
  TruCard *steps_card;
  TruStepper *stepper;
  GtkBox *deadlines;
  TruCardGrid *overview;
  TruCardGrid *worksite;
  GtkWidget *tabs;
  GtkWidget *shown; /* the tab that shows this file */
  TruHouseholdSupport *support;
  TruHouseholdJournal *journal;
};

G_DEFINE_FINAL_TYPE (TruHouseholdPage, tru_household_page, GTK_TYPE_WIDGET)

static void
show_finding (TruHouseholdPage *self)
{
  gboolean stopped = tru_household_file_needs_motive (self->file);
  g_autofree char *words = NULL;
  g_autofree char *reason = NULL;

  gtk_widget_set_visible (self->finding_bar, stopped);
  if (!stopped)
    return;
  words = tru_household_file_finding (self->file);
  reason = tru_findings_reason (self->file->findings, TRU_SEVERITY_BLOCKS);
  gtk_label_set_label (self->finding_label, words);
  gtk_widget_set_tooltip_text (self->finding_bar, reason);
}

static TruTone
worksite_tone (const char *state)
{
  if (g_strcmp0 (state, "to_confirm") == 0 || g_strcmp0 (state, "to_plan") == 0)
    return TRU_TONE_ATTENTION;
  if (g_strcmp0 (state, "interrupted") == 0)
    return TRU_TONE_LATE;
  if (g_strcmp0 (state, "not_carried_out") == 0)
    return TRU_TONE_NEUTRAL;
  return g_strcmp0 (state, "under_way") == 0 ? TRU_TONE_WORKSITE : TRU_TONE_OK;
}

static void
show_head (TruHouseholdPage *self)
{
  g_autofree char *subtitle = tru_household_file_subtitle (self->file);
  g_autofree char *initials = tru_household_file_initials (self->file);
  g_autoptr (GString) spaced = g_string_new (initials);
  g_autoptr (GMenuModel) menu = NULL;

  /* The avatar takes the first letter of the first and of the last word. */
  if (g_utf8_strlen (initials, -1) == 2)
    g_string_insert_c (spaced, g_utf8_offset_to_pointer (initials, 1) - initials, ' ');
  adw_avatar_set_text (self->avatar, spaced->str);
  gtk_label_set_label (self->name, tru_record_get_text (self->file->household, TRU_HOUSEHOLD_NAME));
  gtk_label_set_label (self->subtitle, subtitle);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->subtitle), subtitle);
  menu = tru_household_menu (self->file);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->menu_button), menu);
}

static void
show_steps (TruHouseholdPage *self)
{
  GtkWidget *child;

  tru_stepper_clear (self->stepper);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->deadlines))))
    gtk_box_remove (self->deadlines, child);
  gtk_widget_set_visible (GTK_WIDGET (self->steps_card), self->file->steps->len > 0);
  tru_household_show_steps (self->stepper, self->file);
  tru_household_show_deadlines (self->deadlines, self->file);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->deadlines)),
                          gtk_widget_get_first_child (GTK_WIDGET (self->deadlines)) != NULL);
}

static void
show_worksite_pill (TruHouseholdPage *self)
{
  gtk_widget_set_visible (self->worksite_pill, self->file->worksite_state != NULL);
  if (self->file->worksite_state)
    tru_pill_set (TRU_PILL (self->worksite_pill), tru_state_label (self->file->worksite_state), worksite_tone (self->file->worksite_state));
}

/* The card that holds the keyboard, so that it keeps it when its lines are made anew. */
static GtkWidget *
focused_card (TruHouseholdPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  GtkWidget *card = focus ? gtk_widget_get_ancestor (focus, TRU_TYPE_CARD) : NULL;

  return card && gtk_widget_is_ancestor (card, GTK_WIDGET (self)) ? card : NULL;
}

/* Only the tab in sight, and what is found at once when another is chosen: a household is chosen more often than a tab. */
static void
show_tab (TruHouseholdPage *self)
{
  GtkWidget *tab = gtk_stack_get_visible_child (GTK_STACK (self->tabs));

  if (!self->file || !tab || tab == self->shown)
    return;
  self->shown = tab;
  if (TRU_IS_CARD_GRID (tab))
    tru_card_grid_show (TRU_CARD_GRID (tab), self->file);
  else if (tab == GTK_WIDGET (self->support))
    tru_household_support_show (self->support, self->office, self->file);
  else
    tru_household_journal_show (self->journal, self->office, self->file);
}

static void
show_all (TruHouseholdPage *self)
{
  GtkWidget *card = focused_card (self);
  gboolean worksite = self->file->worksite != NULL;

  show_head (self);
  show_finding (self);
  show_steps (self);
  self->shown = NULL;
  show_tab (self);
  show_worksite_pill (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "household.confirm-worksite", worksite && !g_strcmp0 (self->file->worksite_state, "to_confirm"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "household.resume-worksite", worksite && !g_strcmp0 (self->file->worksite_state, "interrupted"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "household.interrupt-worksite", worksite && !g_strcmp0 (self->file->worksite_state, "under_way"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "household.finish-worksite", worksite && g_strcmp0 (self->file->worksite_state, "finished"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "household.contract", tru_household_file_has_contract (self->file));
  if (card && !focused_card (self))
    gtk_widget_child_focus (card, GTK_DIR_TAB_FORWARD);
}

static void
on_step_activated (TruHouseholdPage *self,
                   guint             index)
{
  tru_household_press_step (GTK_WIDGET (self), self->office, self->file, index);
}

static void
on_contract (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  TruHouseholdPage *self = TRU_HOUSEHOLD_PAGE (widget);

  if (self->file && self->file->support)
    tru_contract_desk_open (widget, self->office, tru_record_get_uid (self->file->support));
}

static void
on_whole (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  const char *uid = tru_household_page_get_uid (TRU_HOUSEHOLD_PAGE (widget));

  if (uid && g_str_equal (action, "household.export"))
    gtk_widget_activate_action (widget, "win.export-household", "s", uid);
  else if (uid)
    gtk_widget_activate_action (widget, "win.edit-record", "(ss)", "household", uid);
}

static void
on_add_pair (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  TruHouseholdPage *self = TRU_HOUSEHOLD_PAGE (widget);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));
  const char *uid = tru_household_page_get_uid (self);

  if (uid && g_str_equal (action, "household.add-member"))
    gtk_window_present (tru_pair_dialog_new_member (window, self->office, uid));
  else if (uid)
    gtk_window_present (tru_pair_dialog_new_dwelling (window, self->office, uid));
}

static void
on_worksite (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  TruHouseholdPage *self = TRU_HOUSEHOLD_PAGE (widget);

  if (!self->file || !self->file->worksite)
    return;
  if (g_str_equal (action, "household.crew-sheet"))
    tru_calendar_print (widget, self->file->store, TRU_CALENDAR_PAPER_CREW_SHEET, tru_record_get_uid (self->file->worksite), self->file->today);
  else if (g_str_equal (action, "household.confirm-worksite"))
    tru_household_confirm_worksite (widget, self->office, self->file);
  else if (g_str_equal (action, "household.finish-worksite"))
    tru_household_finish_worksite (widget, self->office, self->file);
  else
    gtk_widget_activate_action (widget, "win.stop-worksite", "s", tru_record_get_uid (self->file->worksite));
}

static void
on_add_photo (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  TruHouseholdPage *self = TRU_HOUSEHOLD_PAGE (widget);

  if (self->file && self->file->worksite)
    tru_photo_desk_choose (widget, self->office, tru_record_get_uid (self->file->worksite), g_variant_get_int32 (parameter));
}

static void
on_end_contract (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  TruHouseholdPage *self = TRU_HOUSEHOLD_PAGE (widget);
  const char *contract = self->file && self->file->contract ? tru_record_get_uid (self->file->contract) : NULL;

  if (!contract)
    return;
  if (g_str_equal (action, "household.refuse-contract"))
    tru_contract_ask_refused (widget, self->office, contract);
  else if (g_str_equal (action, "household.amend-contract"))
    tru_contract_ask_amend (widget, self->office, contract);
  else
    tru_contract_ask_end (widget, self->office, contract);
}

static void
on_open_support (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  TruHouseholdPage *self = TRU_HOUSEHOLD_PAGE (widget);

  tru_household_open_support (widget, self->office, self->file, g_variant_get_string (parameter, NULL));
}

static void
on_close_support (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  TruHouseholdPage *self = TRU_HOUSEHOLD_PAGE (widget);

  tru_household_close_support (widget, self->office, self->file, g_variant_get_int32 (parameter));
}

/* What life does, on the household or on one of its members. */
static void
on_life (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  TruHouseholdPage *self = TRU_HOUSEHOLD_PAGE (widget);

  if (self->file)
    tru_household_live (widget, self->office, self->file, action, parameter);
}

static void
on_settle (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  TruHouseholdPage *self = TRU_HOUSEHOLD_PAGE (widget);
  const char *rule, *about;

  g_variant_get (parameter, "(&s&s)", &rule, &about);
  if (self->file)
    tru_household_settle (widget, self->office, self->file, rule, about);
}

static void
on_show_section (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  TruHouseholdPage *self = TRU_HOUSEHOLD_PAGE (widget);

  gtk_stack_set_visible_child_name (GTK_STACK (self->tabs), "support");
  tru_household_support_focus (self->support, g_variant_get_int32 (parameter));
}

static void
on_show_tab (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  gtk_stack_set_visible_child_name (GTK_STACK (TRU_HOUSEHOLD_PAGE (widget)->tabs), g_variant_get_string (parameter, NULL));
}

/* Ctrl+J from anywhere on the page, words, Enter. */
static void
on_write_journal (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  TruHouseholdPage *self = TRU_HOUSEHOLD_PAGE (widget);

  if (!self->file)
    return;
  gtk_stack_set_visible_child_name (GTK_STACK (self->tabs), "journal");
  tru_household_journal_begin (self->journal);
}

static void
tru_household_page_dispose (GObject *object)
{
  TruHouseholdPage *self = TRU_HOUSEHOLD_PAGE (object);

  g_clear_pointer (&self->stack, gtk_widget_unparent);
  g_clear_pointer (&self->file, tru_household_file_free);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (tru_household_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "household.contract", NULL, on_contract);
  gtk_widget_class_install_action (widget_class, "household.refuse-contract", NULL, on_end_contract);
  gtk_widget_class_install_action (widget_class, "household.amend-contract", NULL, on_end_contract);
  gtk_widget_class_install_action (widget_class, "household.end-contract", NULL, on_end_contract);
  gtk_widget_class_install_action (widget_class, "household.export", NULL, on_whole);
  gtk_widget_class_install_action (widget_class, "household.edit", NULL, on_whole);
  gtk_widget_class_install_action (widget_class, "household.add-member", NULL, on_add_pair);
  gtk_widget_class_install_action (widget_class, "household.add-dwelling", NULL, on_add_pair);
  gtk_widget_class_install_action (widget_class, "household.move", NULL, on_life);
  gtk_widget_class_install_action (widget_class, "household.crew-sheet", NULL, on_worksite);
  gtk_widget_class_install_action (widget_class, "household.confirm-worksite", NULL, on_worksite);
  gtk_widget_class_install_action (widget_class, "household.interrupt-worksite", NULL, on_worksite);
  gtk_widget_class_install_action (widget_class, "household.resume-worksite", NULL, on_worksite);
  gtk_widget_class_install_action (widget_class, "household.finish-worksite", NULL, on_worksite);
  gtk_widget_class_install_action (widget_class, "household.open-support", "s", on_open_support);
  gtk_widget_class_install_action (widget_class, "household.close-support", "i", on_close_support);
  gtk_widget_class_install_action (widget_class, "household.split", NULL, on_life);
  gtk_widget_class_install_action (widget_class, "household.end", "i", on_life);
  gtk_widget_class_install_action (widget_class, "household.die", "s", on_life);
  gtk_widget_class_install_action (widget_class, "household.stop-letters", "b", on_life);
  gtk_widget_class_install_action (widget_class, "household.come-back", NULL, on_life);
  gtk_widget_class_install_action (widget_class, "household.add-photo", "i", on_add_photo);
  gtk_widget_class_install_action (widget_class, "household.settle", "(ss)", on_settle);
  gtk_widget_class_install_action (widget_class, "household.show-tab", "s", on_show_tab);
  gtk_widget_class_install_action (widget_class, "household.show-section", "i", on_show_section);
  gtk_widget_class_install_action (widget_class, "household.write-journal", NULL, on_write_journal);
}

static void
bind_tabs (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TruHouseholdPage, steps_card);
  gtk_widget_class_bind_template_child (widget_class, TruHouseholdPage, tabs);
  gtk_widget_class_bind_template_child (widget_class, TruHouseholdPage, overview);
  gtk_widget_class_bind_template_child (widget_class, TruHouseholdPage, worksite);
  gtk_widget_class_bind_template_child (widget_class, TruHouseholdPage, support);
  gtk_widget_class_bind_template_child (widget_class, TruHouseholdPage, journal);
}

static void
tru_household_page_class_init (TruHouseholdPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_household_page_dispose;
  install_actions (widget_class);
  g_type_ensure (TRU_TYPE_CARD);
  g_type_ensure (TRU_TYPE_STEPPER);
  g_type_ensure (TRU_TYPE_CARD_GRID);
  g_type_ensure (TRU_TYPE_HOUSEHOLD_SUPPORT);
  g_type_ensure (TRU_TYPE_HOUSEHOLD_JOURNAL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/households/household-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TruHouseholdPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TruHouseholdPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, TruHouseholdPage, avatar);
  gtk_widget_class_bind_template_child (widget_class, TruHouseholdPage, name);
  gtk_widget_class_bind_template_child (widget_class, TruHouseholdPage, subtitle);
  gtk_widget_class_bind_template_child (widget_class, TruHouseholdPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, TruHouseholdPage, finding_bar);
  gtk_widget_class_bind_template_child (widget_class, TruHouseholdPage, finding_label);
  gtk_widget_class_bind_template_child (widget_class, TruHouseholdPage, stepper);
  gtk_widget_class_bind_template_child (widget_class, TruHouseholdPage, deadlines);
  bind_tabs (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_step_activated);
}

static void
tru_household_page_init (TruHouseholdPage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  /* From the list as well as from the page. */
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_j, GDK_CONTROL_MASK),
                                                          gtk_named_action_new ("household.write-journal")));
  tru_household_tabs_add_shortcuts (GTK_SHORTCUT_CONTROLLER (keys));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  tru_card_set_title (self->steps_card, NULL);
  self->worksite_pill = tru_pill_new ("", TRU_TONE_NEUTRAL);
  gtk_widget_set_valign (self->worksite_pill, GTK_ALIGN_CENTER);
  tru_household_tabs_set_up (self->overview, self->worksite);
  tru_card_add_suffix (tru_household_tabs_worksite_card (self->overview), self->worksite_pill);
  g_signal_connect_swapped (self->tabs, "notify::visible-child", G_CALLBACK (show_tab), self);
}

/**
 * tru_household_page_set_office:
 * @self: a page
 * @office: the database, once
 */
void
tru_household_page_set_office (TruHouseholdPage *self,
                               TruOffice        *office)
{
  g_set_object (&self->office, office);
}

/**
 * tru_household_page_show:
 * @self: a page
 * @household: (nullable): uid, %NULL for nobody; the one shown already is read again
 *
 * Returns: whether the household is there
 */
gboolean
tru_household_page_show (TruHouseholdPage *self,
                         const char       *household)
{
  TruHouseholdFile *file = household ? tru_household_file_load (tru_office_get_store (self->office), household, NULL) : NULL;
  gboolean another = !file || !self->file || g_strcmp0 (tru_household_file_uid (self->file), household) != 0;

  g_clear_pointer (&self->file, tru_household_file_free);
  self->file = file;
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), file ? "file" : "nobody");
  if (!file)
    return FALSE;
  show_all (self);
  if (another)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
  return TRUE;
}

/**
 * tru_household_page_get_uid:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the household shown
 */
const char *
tru_household_page_get_uid (TruHouseholdPage *self)
{
  return self->file ? tru_household_file_uid (self->file) : NULL;
}
