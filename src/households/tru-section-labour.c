/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-household-sections.h"

#include <glib/gi18n.h>

#include "tru-card-lines.h"
#include "tru-contact.h"
#include "tru-contract-rules.h"
#include "tru-crew.h"
#include "tru-decimal.h"
#include "tru-household-words.h"
#include "tru-labour-rules.h"
#include "tru-labour.h"
#include "tru-new-record.h"
#include "tru-person.h"
#include "tru-worksite-day.h"
#include "tru-worksite.h"

/* Who may have taken part: a member of the family, or somebody of the staff or crew. */
typedef struct
{
  TruRecord *person; /* (nullable) */
  char *uid;         /* of the person or contact */
  char *name;
} Helper;

/* The table: helpers by days, and what is noted where they meet. */
typedef struct
{
  const TruHouseholdFile *file;
  GPtrArray *helpers; /* Helper */
  GPtrArray *labours; /* TruRecord of all days */
  TruDecimal family;  /* hours that count as labour */
  TruDecimal crew;
} Labours;

static void
helper_free (gpointer data)
{
  Helper *helper = data;

  g_clear_object (&helper->person);
  g_free (helper->uid);
  g_free (helper->name);
  g_free (helper);
}

static gboolean
is_of (TruRecord    *labour,
       const Helper *helper)
{
  return g_strcmp0 (tru_record_get_text (labour, helper->person ? TRU_LABOUR_PERSON : TRU_LABOUR_CONTACT), helper->uid) == 0;
}

static void
add_helper (Labours       *self,
            const TruKind *kind,
            const char    *uid)
{
  Helper *helper;

  for (guint i = 0; i < self->helpers->len; i++)
    if (g_strcmp0 (((Helper *) self->helpers->pdata[i])->uid, uid) == 0)
      return;
  helper = g_new0 (Helper, 1);
  helper->person = kind == &tru_person_kind ? tru_store_get (self->file->store, kind, uid, NULL) : NULL;
  helper->uid = g_strdup (uid);
  helper->name = tru_store_title (self->file->store, kind, uid);
  g_ptr_array_add (self->helpers, helper);
}

static void
add_instructor (Labours *self)
{
  TruRecord *worksite = self->file->worksite;
  const char *crew = worksite ? tru_record_get_text (worksite, TRU_WORKSITE_CREW) : NULL;
  g_autoptr (TruRecord) record = crew ? tru_store_get (self->file->store, &tru_crew_kind, crew, NULL) : NULL;

  if (record && tru_record_is_known (record, TRU_CREW_INSTRUCTOR))
    add_helper (self, &tru_contact_kind, tru_record_get_text (record, TRU_CREW_INSTRUCTOR));
}

/* The family, the instructor, and whoever else is noted on a day. */
static void
labours_load (Labours                *self,
              const TruHouseholdFile *file)
{
  self->file = file;
  self->helpers = g_ptr_array_new_with_free_func (helper_free);
  self->labours = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < file->members->len; i++)
    add_helper (self, &tru_person_kind, tru_row_get_text (file->members->pdata[i], TRU_HOUSEHOLD_MEMBER_PERSON));
  add_instructor (self);
  for (guint i = 0; i < file->days->len; i++)
    {
      g_autoptr (GPtrArray) found = tru_store_find (file->store, &tru_labour_kind, TRU_LABOUR_WORKSITE_DAY,
                                                    tru_record_get_uid (file->days->pdata[i]), NULL);

      for (guint j = 0; found && j < found->len; j++)
        {
          TruRecord *labour = found->pdata[j];
          gboolean is_family = tru_record_is_known (labour, TRU_LABOUR_PERSON);

          add_helper (self, is_family ? &tru_person_kind : &tru_contact_kind,
                      tru_record_get_text (labour, is_family ? TRU_LABOUR_PERSON : TRU_LABOUR_CONTACT));
          g_ptr_array_add (self->labours, g_object_ref (labour));
        }
    }
}

static void
labours_clear (Labours *self)
{
  g_ptr_array_unref (self->helpers);
  g_ptr_array_unref (self->labours);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Labours, labours_clear)

static char *
hours_words (TruDecimal hours)
{
  g_autofree char *number = tru_decimal_format (hours);

  return g_strdup_printf (_("%s h"), number);
}

/* What is noted of a helper on a day, and the first such record. */
static TruRecord *
find_labour (Labours      *self,
             const Helper *helper,
             TruRecord    *day,
             TruDecimal   *hours)
{
  TruRecord *first = NULL;

  *hours = TRU_UNKNOWN;
  for (guint i = 0; i < self->labours->len; i++)
    {
      TruRecord *labour = self->labours->pdata[i];
      TruDecimal some = tru_labour_hours (labour, helper->person, tru_record_get_number (day, TRU_WORKSITE_DAY_DAY));

      if (!is_of (labour, helper)
          || g_strcmp0 (tru_record_get_text (labour, TRU_LABOUR_WORKSITE_DAY), tru_record_get_uid (day)) != 0)
        continue;
      first = first ? first : labour;
      if (some != TRU_UNKNOWN && some > 0)
        *hours = (*hours == TRU_UNKNOWN ? 0 : *hours) + some;
    }
  return first;
}

/* Hours for labour, “takes part” for whoever did without, a plus where nothing is noted. */
static void
attach_cell (GtkGrid      *grid,
             Labours      *self,
             const Helper *helper,
             guint         day,
             int           line)
{
  TruRecord *record = self->file->days->pdata[day];
  g_autofree char *date = tru_date_format (tru_record_get_number (record, TRU_WORKSITE_DAY_DAY), TRU_DATE_DAY);
  TruDecimal hours;
  TruRecord *labour = find_labour (self, helper, record, &hours);
  g_autofree char *amount = hours == TRU_UNKNOWN ? g_strdup (_("takes part")) : hours_words (hours);
  g_autofree char *name = labour ? g_strjoin (", ", helper->name, date, amount, NULL)
                                 : g_strdup_printf (_("Note what %s does on %s"), helper->name, date);
  GtkWidget *button
    = labour ? tru_card_cell_button (amount, name, "win.edit-record", g_variant_new ("(ss)", "labour", tru_record_get_uid (labour)))
             : tru_card_cell_button ("+", name, "win.add-record",
                                     tru_new_record_target ("labour", "worksite_day", tru_record_get_uid (record),
                                                          helper->person ? "person" : "contact", helper->uid, NULL));

  if (!labour)
    gtk_widget_add_css_class (gtk_button_get_child (GTK_BUTTON (button)), "dim-label");
  gtk_widget_set_tooltip_text (button, labour ? tru_record_get_text (labour, TRU_LABOUR_TASK) : name);
  if (hours != TRU_UNKNOWN)
    *(helper->person ? &self->family : &self->crew) += hours;
  tru_card_attach (grid, button, day + 1, line);
}

static GtkWidget *
new_name (const Labours *self,
          const Helper  *helper)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gboolean is_minor = helper->person && tru_record_is_known (helper->person, TRU_PERSON_BIRTH_DATE)
                      && !tru_person_is_adult (helper->person, self->file->today);
  const char *role = !helper->person ? _("staff or crew") : is_minor ? _("a minor: takes part, never works") : NULL;

  gtk_box_append (GTK_BOX (box), tru_card_label (helper->name, "row-text"));
  if (role)
    gtk_box_append (GTK_BOX (box), tru_card_label (role, "secondary"));
  return box;
}

static void
attach_days (GtkGrid                *grid,
             const TruHouseholdFile *file)
{
  tru_card_attach (grid, tru_card_label (_("Who"), "column-heading"), 0, 0);
  for (guint i = 0; i < file->days->len; i++)
    {
      TruRecord *day = file->days->pdata[i];
      g_autofree char *date = tru_date_format (tru_record_get_number (day, TRU_WORKSITE_DAY_DAY), TRU_DATE_DAY);
      const char *task = tru_record_get_text (day, TRU_WORKSITE_DAY_TASK);
      g_autofree char *name = tru_household_join (", ", date, task ? task : "", NULL);
      GtkWidget *button
        = tru_card_cell_button (date, name, "win.edit-record", g_variant_new ("(ss)", "worksite_day", tru_record_get_uid (day)));

      gtk_widget_add_css_class (gtk_button_get_child (GTK_BUTTON (button)), "column-heading");
      gtk_widget_set_tooltip_text (button, task);
      tru_card_attach (grid, button, i + 1, 0);
    }
}

/* Where no hours are noted, none are known: the caption is silent then. */
static void
show_hours (TruCard       *card,
            const Labours *labours)
{
  g_autofree char *family_hours = hours_words (labours->family);
  g_autofree char *crew_hours = hours_words (labours->crew);
  /* Translators: hours of work of the family */
  g_autofree char *family = labours->family > 0 ? g_strdup_printf (_("family %s"), family_hours) : g_strdup ("");
  /* Translators: hours of work of the crew */
  g_autofree char *crew = labours->crew > 0 ? g_strdup_printf (_("crew %s"), crew_hours) : g_strdup ("");
  g_autofree char *caption = tru_household_join (" · ", family, crew, NULL);

  tru_card_set_caption (card, *caption ? caption : NULL);
}

void
tru_household_show_participation (TruCard                *card,
                                  const TruHouseholdFile *file,
                                  GMenu                  *menu)
{
  g_auto (Labours) labours = { 0 };
  GtkWidget *grid;

  gtk_widget_set_visible (GTK_WIDGET (card), file->worksite != NULL);
  labours_load (&labours, file);
  if (!file->worksite)
    return;
  tru_menu_add (menu, _("Add a _Day…"), "worksite_day", "worksite", tru_record_get_uid (file->worksite), NULL);
  if (file->days->len == 0)
    {
      tru_card_note (card, _("No day yet. Once the days are chosen, note here who takes part in each."));
      return;
    }
  grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 5);
  attach_days (GTK_GRID (grid), file);
  for (guint i = 0; i < labours.helpers->len; i++)
    {
      tru_card_attach (GTK_GRID (grid), new_name (&labours, labours.helpers->pdata[i]), 0, i + 1);
      for (guint j = 0; j < file->days->len; j++)
        attach_cell (GTK_GRID (grid), &labours, labours.helpers->pdata[i], j, i + 1);
    }
  tru_card_append (card, grid);
  show_hours (card, &labours);
}

/* The names of those who noted a technique, in the order of the days. */
static void
add_learner (GHashTable *learners,
             GPtrArray  *techniques,
             const char *technique,
             const char *name)
{
  GPtrArray *names = g_hash_table_lookup (learners, technique);

  if (!names)
    {
      names = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (learners, g_strdup (technique), names);
      g_ptr_array_add (techniques, g_strdup (technique));
    }
  if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
    g_ptr_array_add (names, g_strdup (name));
}

static void
show_learners (TruCard    *card,
               const char *technique,
               GPtrArray  *names)
{
  g_autofree char *who = NULL;

  g_ptr_array_add (names, NULL);
  who = g_strjoinv (", ", (char **) names->pdata);
  tru_card_append (card, tru_card_label (technique, "row-text"));
  tru_card_note (card, who);
}

void
tru_household_show_techniques (TruCard                *card,
                               const TruHouseholdFile *file,
                               GMenu                  *menu)
{
  g_auto (Labours) labours = { 0 };
  g_autoptr (GHashTable) learners = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) techniques = g_ptr_array_new_with_free_func (g_free);

  gtk_widget_set_visible (GTK_WIDGET (card), file->worksite != NULL);
  labours_load (&labours, file);
  for (guint i = 0; i < labours.labours->len; i++)
    for (guint j = 0; j < labours.helpers->len; j++)
      {
        TruRecord *labour = labours.labours->pdata[i];
        const Helper *helper = labours.helpers->pdata[j];
        const char *technique = tru_record_get_text (labour, TRU_LABOUR_TECHNIQUE);

        if (technique && helper->person && is_of (labour, helper))
          add_learner (learners, techniques, technique, helper->name);
      }
  for (guint i = 0; i < techniques->len; i++)
    show_learners (card, techniques->pdata[i], g_hash_table_lookup (learners, techniques->pdata[i]));
  if (techniques->len == 0)
    tru_card_note (card, _("None noted yet. Each participation has a line for what was learned."));
}
