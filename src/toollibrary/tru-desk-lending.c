/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-desk-lending-private.h"

#include <glib/gi18n.h>

#include "tru-desk-size.h"
#include "tru-desk-visit.h"
#include "tru-lending.h"
#include "tru-tool-look.h"

typedef struct
{
  GWeakRef self;
  char *done; /* what to say once it is */
  GStrv pictures;
} Reply;

G_DEFINE_FINAL_TYPE (TruDeskLending, tru_desk_lending, ADW_TYPE_BIN)

enum
{
  LENT,
  REFUSED,
  CHANGED,
  GONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_lent (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autofree Reply *reply = user_data;
  g_autofree char *done = reply->done;
  g_auto (GStrv) pictures = reply->pictures;
  g_autoptr (TruDeskLending) self = g_weak_ref_get (&reply->self);
  g_autoptr (GError) error = NULL;
  gint64 operation = TRU_UNKNOWN;
  gboolean is_done = tru_office_run_finish (TRU_OFFICE (source), result, &operation, &error);

  g_weak_ref_clear (&reply->self);
  if (!self)
    return;
  self->is_lending = FALSE;
  if (is_done)
    tru_desk_lending_empty (self);
  else
    tru_desk_lending_refresh (self);
  if (is_done)
    g_signal_emit (self, signals[LENT], 0, done, pictures, operation);
  else
    g_signal_emit (self, signals[REFUSED], 0, error->message);
}

/* The basket as it lies there; good until it is touched. */
static TruVisit
visit_of (TruDeskLending *self)
{
  TruVisit visit = {
    .items = tru_desk_basket_get_items (self->basket),
    .stayed = tru_desk_basket_get_stayed (self->basket),
    .conditions = tru_desk_basket_get_conditions (self->basket),
    .issues = tru_desk_issues_get (self->issues),
    .n_issues = tru_desk_issues_get_size (self->issues),
    .renewals = tru_desk_ends_get_renewals (self->ends),
    .member = self->member,
    .on = self->on,
    .due_on = self->is_due_chosen ? tru_due_button_get (self->due) : TRU_UNKNOWN,
  };

  visit.returns = tru_desk_ends_get_returns (self->ends, &visit.n_returns);
  return visit;
}

static void
on_lend (TruDeskLending *self)
{
  TruVisit visit = visit_of (self);
  TruOverride override = tru_desk_rules_get (self->rules);
  Reply *reply = g_new0 (Reply, 1);

  g_weak_ref_init (&reply->self, self);
  reply->done = tru_desk_visit_words (&visit, tru_office_get_store (self->office), self->member_name);
  reply->pictures = tru_desk_visit_pictures (&visit, tru_office_get_store (self->office));
  self->is_lending = TRUE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->lend_button), FALSE);
  tru_office_run (self->office, tru_desk_visit_write, tru_desk_visit_new (&visit, &override), tru_desk_visit_free, on_lent, reply);
}

/* Another day may leave a reservation its copy. */
static void
on_due_chosen (TruDeskLending *self)
{
  self->is_due_chosen = TRUE;
  tru_desk_lending_refresh (self);
}

static void
on_basket_changed (TruDeskLending *self)
{
  tru_desk_lending_refresh (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_removed (TruDeskLending *self,
            const char     *item)
{
  tru_desk_lending_add_step (self, item, TRUE);
}

/* What goes out by this desk's own button is told once it is done. */
static void
on_gone (TruDeskLending *self,
         const char     *text)
{
  if (!self->is_lending)
    g_string_append_printf (self->gone, "%s%s", self->gone->len > 0 ? " · " : "", text);
}

/* All at once: the notice tells but one thing. */
static void
tell_gone (TruDeskLending *self)
{
  g_autofree char *text = g_strdup (self->gone->str);

  g_string_truncate (self->gone, 0);
  if (*text)
    g_signal_emit (self, signals[GONE], 0, text);
}

static GPtrArray *
ask_rules (TruDeskLending *self)
{
  TruVisit visit = visit_of (self);
  GPtrArray *findings = NULL;

  if (tru_desk_lending_get_size (self) > 0)
    findings = tru_lending_check_visit (tru_office_get_store (self->office), &visit, NULL);
  return findings ? findings : tru_findings_new ();
}

/* Only what somebody takes needs to be known by name. */
static gboolean
has_taker (TruDeskLending *self)
{
  return self->member || tru_desk_ends_get_size (self->ends) == tru_desk_lending_get_size (self);
}

static gboolean
may_lend (TruDeskLending *self,
          GPtrArray      *findings)
{
  TruOverride override = tru_desk_rules_get (self->rules);

  return has_taker (self) && !self->is_lending && tru_desk_lending_get_size (self) > 0 && tru_findings_allow (findings, &override);
}

static void
show_lend_button (TruDeskLending *self,
                  GPtrArray      *findings)
{
  TruVisit visit = visit_of (self);
  g_autofree char *label = tru_desk_visit_label (&visit, self->member_name);

  gtk_button_set_label (self->lend_button, label);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (self->lend_button)), PANGO_ELLIPSIZE_END);
  gtk_widget_set_sensitive (GTK_WIDGET (self->lend_button), may_lend (self, findings));
  gtk_widget_set_visible (self->next_hint, self->member && may_lend (self, findings) && !tru_desk_is_large ());
}

static void
on_rules_changed (TruDeskLending *self)
{
  g_autoptr (GPtrArray) findings = ask_rules (self);

  show_lend_button (self, findings);
}

/* Each tool is due by the rules for it, which its line says where they differ, unless a person chose one day for all. */
static void
show_due (TruDeskLending *self)
{
  TruVisit visit = visit_of (self);
  g_autofree TruDate *days = tru_desk_visit_due_days (&visit, tru_office_get_store (self->office));
  guint n = tru_desk_basket_get_size (self->basket);
  TruDate first = n > 0 ? days[0] : TRU_UNKNOWN;
  TruDate last = first;

  for (guint i = 1; i < n; i++)
    {
      first = MIN (first, days[i]);
      last = MAX (last, days[i]);
    }
  tru_desk_basket_tell_days (self->basket, first != last ? days : NULL);
  if (first != last)
    tru_due_button_set_several (self->due, first, last);
  else if (first != TRU_UNKNOWN)
    tru_due_button_set (self->due, first);
}

static void
forget_choices (TruDeskLending *self)
{
  self->is_due_chosen = FALSE;
  tru_desk_rules_forget (self->rules);
}

static void
tru_desk_lending_dispose (GObject *object)
{
  TruDeskLending *self = TRU_DESK_LENDING (object);

  g_clear_object (&self->office);
  g_clear_pointer (&self->member, g_free);
  g_clear_pointer (&self->member_name, g_free);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  G_OBJECT_CLASS (tru_desk_lending_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TruDeskLending, ends);
  gtk_widget_class_bind_template_child (widget_class, TruDeskLending, lend_box);
  gtk_widget_class_bind_template_child (widget_class, TruDeskLending, count);
  gtk_widget_class_bind_template_child (widget_class, TruDeskLending, due_box);
  gtk_widget_class_bind_template_child (widget_class, TruDeskLending, due);
  gtk_widget_class_bind_template_child (widget_class, TruDeskLending, basket);
  gtk_widget_class_bind_template_child (widget_class, TruDeskLending, issues);
  gtk_widget_class_bind_template_child (widget_class, TruDeskLending, foot);
  gtk_widget_class_bind_template_child (widget_class, TruDeskLending, rules);
  gtk_widget_class_bind_template_child (widget_class, TruDeskLending, lend_button);
  gtk_widget_class_bind_template_child (widget_class, TruDeskLending, next_hint);
  gtk_widget_class_bind_template_callback (widget_class, on_due_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_basket_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_removed);
  gtk_widget_class_bind_template_callback (widget_class, on_gone);
  gtk_widget_class_bind_template_callback (widget_class, on_rules_changed);
  gtk_widget_class_bind_template_callback (widget_class, tru_desk_lending_lend);
  gtk_widget_class_bind_template_callback (widget_class, on_lend);
}

static void
tru_desk_lending_finalize (GObject *object)
{
  g_string_free (TRU_DESK_LENDING (object)->gone, TRUE);
  G_OBJECT_CLASS (tru_desk_lending_parent_class)->finalize (object);
}

static void
tru_desk_lending_class_init (TruDeskLendingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_desk_lending_dispose;
  G_OBJECT_CLASS (klass)->finalize = tru_desk_lending_finalize;
  g_type_ensure (TRU_TYPE_DESK_BASKET);
  g_type_ensure (TRU_TYPE_DESK_ENDS);
  g_type_ensure (TRU_TYPE_DESK_ISSUES);
  g_type_ensure (TRU_TYPE_DESK_RULES);
  g_type_ensure (TRU_TYPE_DUE_BUTTON);
  signals[LENT] = g_signal_new ("lent", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRV,
                                G_TYPE_INT64);
  signals[REFUSED] = g_signal_new ("refused", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[GONE] = g_signal_new ("gone", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/toollibrary/desk-lending.ui");
  bind_template (widget_class);
}

static void
tru_desk_lending_init (TruDeskLending *self)
{
  self->on = TRU_UNKNOWN;
  self->gone = g_string_new (NULL);
  self->steps = g_ptr_array_new_with_free_func (tru_desk_step_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tru_desk_lending_set_office:
 * @self: the basket's widget
 * @office: where it lends
 */
void
tru_desk_lending_set_office (TruDeskLending *self,
                             TruOffice      *office)
{
  g_set_object (&self->office, office);
}

/**
 * tru_desk_lending_set_member:
 * @self: the basket's widget
 * @uid: (nullable): who borrows
 * @name: (nullable): that member's name
 */
void
tru_desk_lending_set_member (TruDeskLending *self,
                             const char     *uid,
                             const char     *name)
{
  if (self->member && g_strcmp0 (uid, self->member) != 0)
    forget_choices (self);
  g_free (self->member);
  g_free (self->member_name);
  self->member = g_strdup (uid);
  self->member_name = g_strdup (name);
  tru_desk_lending_refresh (self);
}

/**
 * tru_desk_lending_resize:
 * @self: the basket's widget, to be refreshed afterwards
 *
 * After the desk became large or ordinary.
 */
void
tru_desk_lending_resize (TruDeskLending *self)
{
  tru_desk_ends_resize (self->ends);
}

/**
 * tru_desk_lending_get_foot:
 * @self: the basket's widget
 *
 * Returns: (transfer none): what the rules say and the button that does all of it, for a place that never scrolls away
 */
GtkWidget *
tru_desk_lending_get_foot (TruDeskLending *self)
{
  return self->foot;
}

/**
 * tru_desk_lending_get_size:
 * @self: the basket's widget
 *
 * Returns: how many loans are about to end or to be prolonged, items to be lent, and different consumables to be issued
 */
guint
tru_desk_lending_get_size (TruDeskLending *self)
{
  return tru_desk_ends_get_size (self->ends) + tru_desk_basket_get_size (self->basket) + tru_desk_issues_get_size (self->issues);
}

/**
 * tru_desk_lending_set_day:
 * @self: the basket's widget
 * @on: the day that counts, %TRU_UNKNOWN for today
 */
void
tru_desk_lending_set_day (TruDeskLending *self,
                          TruDate         on)
{
  self->on = on;
  tru_desk_lending_refresh (self);
}

/**
 * tru_desk_lending_lend:
 * @self: the basket's widget
 *
 * Presses its button, as Ctrl+Enter does.
 *
 * Returns: whether it could be pressed
 */
gboolean
tru_desk_lending_lend (TruDeskLending *self)
{
  if (tru_desk_lending_get_size (self) == 0 || !gtk_widget_get_sensitive (GTK_WIDGET (self->lend_button)))
    return FALSE;
  on_lend (self);
  return TRUE;
}

/**
 * tru_desk_lending_answer:
 * @self: the basket's widget, whose button cannot be pressed
 *
 * Leads the keyboard to what a person in charge may answer.
 *
 * Returns: (transfer none) (nullable): what stops the visit that no answer lifts, in a sentence; %NULL if nothing does
 */
const char *
tru_desk_lending_answer (TruDeskLending *self)
{
  if (tru_desk_lending_get_size (self) == 0 || self->is_lending)
    return NULL;
  if (!has_taker (self))
    return gtk_button_get_label (self->lend_button);
  return tru_desk_rules_answer (self->rules) ? NULL : tru_desk_rules_get_reasons (self->rules);
}

/**
 * tru_desk_lending_get_rules:
 * @self: the basket's widget
 *
 * Returns: (transfer none): what the rules say of the visit
 */
TruDeskRules *
tru_desk_lending_get_rules (TruDeskLending *self)
{
  return self->rules;
}

/**
 * tru_desk_lending_refresh:
 * @self: the basket's widget
 *
 * Reads items anew and asks the rules again.
 */
void
tru_desk_lending_refresh (TruDeskLending *self)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *count = NULL;
  guint n;

  tru_desk_ends_show (self->ends, self->office);
  findings = ask_rules (self);
  tru_desk_basket_show (self->basket, self->office, findings);
  n = tru_desk_basket_get_size (self->basket);
  count = n > 0 ? g_strdup_printf (ngettext ("%u tool", "%u tools", n), n) : g_strdup ("");
  gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (self->due_box, n > 0);
  gtk_widget_set_visible (self->lend_box, n + tru_desk_issues_get_size (self->issues) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), tru_desk_lending_get_size (self) > 0);
  gtk_widget_set_visible (self->foot, tru_desk_lending_get_size (self) > 0);
  if (tru_desk_lending_get_size (self) == 0)
    forget_choices (self);
  show_due (self);
  tru_desk_rules_show (self->rules, tru_office_get_store (self->office), findings);
  show_lend_button (self, findings);
  tell_gone (self);
}
