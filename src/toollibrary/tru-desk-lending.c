/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-desk-lending.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-desk-basket.h"
#include "tru-desk-issues.h"
#include "tru-due-button.h"
#include "tru-lending.h"
#include "tru-room.h"
#include "tru-tool-look.h"

struct _TruDeskLending
{
  AdwBin parent_instance;

  TruOffice *office;
  char *member;
  char *member_name;
  gboolean is_due_chosen;
  gboolean is_lending;

  GtkLabel *count;
  GtkWidget *due_box;
  TruDueButton *due;
  TruDeskBasket *basket;
  TruDeskIssues *issues;
  TruDate on; /* the day that counts, unknown for today */
  GtkWidget *rules;
  GtkLabel *reasons;
  GtkToggleButton *override_button;
  GtkWidget *override_box;
  GtkEntry *motive;
  GtkCheckButton *by_manager;
  GtkButton *lend_button;
};

/* What the writer thread needs of a basket, and what to say of it afterwards. */
typedef struct
{
  char **items;
  TruIssue *issues;
  guint n_issues;
  char *member;
  TruDate on;
  TruDate due_on;
  char *motive;
  gboolean by_manager;
} Basket;

typedef struct
{
  GWeakRef self;
  char *done;
} Reply;

G_DEFINE_FINAL_TYPE (TruDeskLending, tru_desk_lending, ADW_TYPE_BIN)

enum
{
  LENT,
  REFUSED,
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
basket_free (gpointer data)
{
  Basket *basket = data;

  for (guint i = 0; i < basket->n_issues; i++)
    g_free ((char *) basket->issues[i].consumable);
  g_free (basket->issues);
  g_strfreev (basket->items);
  g_free (basket->member);
  g_free (basket->motive);
  g_free (basket);
}

static gboolean
check_out (TruStore  *store,
           gpointer   data,
           GError   **error)
{
  Basket *basket = data;
  TruOverride override = { .motive = basket->motive, .by_manager = basket->by_manager };
  TruVisit visit = {
    .items = (const char *const *) basket->items,
    .issues = basket->issues,
    .n_issues = basket->n_issues,
    .member = basket->member,
    .on = basket->on,
    .due_on = basket->due_on,
  };
  g_autoptr (GPtrArray) records = tru_lending_visit (store, &visit, basket->motive ? &override : NULL, error);

  return records != NULL;
}

static void
on_lent (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autofree Reply *reply = user_data;
  g_autofree char *done = reply->done;
  g_autoptr (TruDeskLending) self = g_weak_ref_get (&reply->self);
  g_autoptr (GError) error = NULL;
  gint64 operation = TRU_UNKNOWN;
  gboolean is_done = tru_office_run_finish (TRU_OFFICE (source), result, &operation, &error);

  g_weak_ref_clear (&reply->self);
  if (!self)
    return;
  self->is_lending = FALSE;
  if (is_done)
    {
      tru_desk_basket_clear (self->basket);
      tru_desk_issues_clear (self->issues);
      tru_room_toast_undo (GTK_WIDGET (self), done, operation);
    }
  tru_desk_lending_refresh (self);
  if (is_done)
    g_signal_emit (self, signals[LENT], 0, done, operation);
  else
    g_signal_emit (self, signals[REFUSED], 0, error->message);
}

static char *
motive_of (TruDeskLending *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->motive));

  return gtk_toggle_button_get_active (self->override_button) && *text ? g_strdup (text) : NULL;
}

static char *
describe_done (TruDeskLending *self)
{
  guint n = tru_desk_basket_get_size (self->basket);
  g_autofree char *day = tru_date_format (tru_due_button_get (self->due), TRU_DATE_DAY);

  if (n == 0)
    return g_strdup_printf (_("Consumables issued to %s"), self->member_name);
  return g_strdup_printf (ngettext ("%u tool lent to %s, due on %s", "%u tools lent to %s, due on %s", n), n, self->member_name, day);
}

static void
copy_issues (TruDeskLending *self,
             Basket         *basket)
{
  const TruIssue *issues = tru_desk_issues_get (self->issues);

  basket->n_issues = tru_desk_issues_get_size (self->issues);
  basket->issues = g_memdup2 (issues, basket->n_issues * sizeof *issues);
  for (guint i = 0; i < basket->n_issues; i++)
    basket->issues[i].consumable = g_strdup (issues[i].consumable);
}

static void
on_lend (TruDeskLending *self)
{
  Basket *basket = g_new0 (Basket, 1);
  Reply *reply = g_new0 (Reply, 1);

  basket->items = g_strdupv ((char **) tru_desk_basket_get_items (self->basket));
  copy_issues (self, basket);
  basket->member = g_strdup (self->member);
  basket->on = self->on;
  basket->due_on = tru_desk_basket_get_size (self->basket) > 0 ? tru_due_button_get (self->due) : TRU_UNKNOWN;
  basket->motive = motive_of (self);
  basket->by_manager = gtk_check_button_get_active (self->by_manager);
  g_weak_ref_init (&reply->self, self);
  reply->done = describe_done (self);
  self->is_lending = TRUE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->lend_button), FALSE);
  tru_office_run (self->office, check_out, basket, basket_free, on_lent, reply);
}

static void
on_due_chosen (TruDeskLending *self)
{
  self->is_due_chosen = TRUE;
}

static void
on_basket_changed (TruDeskLending *self)
{
  tru_desk_lending_refresh (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static GPtrArray *
ask_rules (TruDeskLending *self)
{
  TruVisit visit = {
    .items = tru_desk_basket_get_items (self->basket),
    .issues = tru_desk_issues_get (self->issues),
    .n_issues = tru_desk_issues_get_size (self->issues),
    .member = self->member,
    .on = self->on,
    .due_on = TRU_UNKNOWN,
  };
  GPtrArray *findings = NULL;

  if (self->member && tru_desk_lending_get_size (self) > 0)
    findings = tru_lending_check_visit (tru_office_get_store (self->office), &visit, NULL);
  return findings ? findings : tru_findings_new ();
}

static gboolean
may_lend (TruDeskLending *self,
          GPtrArray      *findings)
{
  g_autofree char *motive = motive_of (self);
  TruOverride override = { .motive = motive, .by_manager = gtk_check_button_get_active (self->by_manager) };

  return self->member && !self->is_lending && tru_desk_lending_get_size (self) > 0 && tru_findings_allow (findings, &override);
}

static void
show_rules (TruDeskLending *self,
            GPtrArray      *findings)
{
  TruSeverity worst = tru_findings_worst (findings);
  g_autofree char *reasons = tru_findings_reason (findings, TRU_SEVERITY_BLOCKS);
  gboolean is_open = worst != TRU_SEVERITY_FORBIDS && gtk_toggle_button_get_active (self->override_button);

  gtk_widget_set_visible (self->rules, worst >= TRU_SEVERITY_BLOCKS);
  tru_tone_set_fill (self->rules, worst == TRU_SEVERITY_FORBIDS ? TRU_TONE_LATE : TRU_TONE_ATTENTION);
  gtk_label_set_label (self->reasons, reasons);
  gtk_widget_set_visible (GTK_WIDGET (self->override_button), worst != TRU_SEVERITY_FORBIDS);
  gtk_widget_set_visible (self->override_box, is_open);
  gtk_widget_set_visible (GTK_WIDGET (self->by_manager), worst == TRU_SEVERITY_MANAGER_ONLY);
}

static void
show_lend_button (TruDeskLending *self,
                  GPtrArray      *findings)
{
  guint n = tru_desk_basket_get_size (self->basket);
  g_autofree char *label = NULL;

  if (self->member && n == 0)
    label = g_strdup_printf (_("Issue to %s"), self->member_name);
  else if (self->member)
    label = g_strdup_printf (ngettext ("Lend %u tool to %s", "Lend %u tools to %s", n), n, self->member_name);
  else
    label = g_strdup (_("Who borrows? Scan a card or type a name"));
  gtk_button_set_label (self->lend_button, label);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (self->lend_button)), PANGO_ELLIPSIZE_END);
  gtk_widget_set_sensitive (GTK_WIDGET (self->lend_button), may_lend (self, findings));
}

static void
on_override_changed (TruDeskLending *self)
{
  g_autoptr (GPtrArray) findings = ask_rules (self);

  show_rules (self, findings);
  show_lend_button (self, findings);
}

static void
on_override_toggled (TruDeskLending *self)
{
  on_override_changed (self);
  if (gtk_widget_get_visible (self->override_box))
    gtk_widget_grab_focus (GTK_WIDGET (self->motive));
}

static void
on_motive_entered (TruDeskLending *self)
{
  tru_desk_lending_lend (self);
}

static void
show_due (TruDeskLending *self)
{
  const char *const *items = tru_desk_basket_get_items (self->basket);
  TruDate due = TRU_UNKNOWN;

  /* Tools of several libraries go back on the earliest of their days, so that one journey does. */
  for (guint i = 0; items[i] && !self->is_due_chosen; i++)
    {
      TruDate own = tru_lending_due (tru_office_get_store (self->office), items[i], self->on == TRU_UNKNOWN ? tru_clock_today () : self->on);

      due = due == TRU_UNKNOWN ? own : MIN (due, own);
    }
  if (due != TRU_UNKNOWN)
    tru_due_button_set (self->due, due);
}

static void
forget_choices (TruDeskLending *self)
{
  self->is_due_chosen = FALSE;
  gtk_toggle_button_set_active (self->override_button, FALSE);
  gtk_check_button_set_active (self->by_manager, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->motive), "");
}

static void
tru_desk_lending_dispose (GObject *object)
{
  TruDeskLending *self = TRU_DESK_LENDING (object);

  g_clear_object (&self->office);
  g_clear_pointer (&self->member, g_free);
  g_clear_pointer (&self->member_name, g_free);
  G_OBJECT_CLASS (tru_desk_lending_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TruDeskLending, count);
  gtk_widget_class_bind_template_child (widget_class, TruDeskLending, due_box);
  gtk_widget_class_bind_template_child (widget_class, TruDeskLending, due);
  gtk_widget_class_bind_template_child (widget_class, TruDeskLending, basket);
  gtk_widget_class_bind_template_child (widget_class, TruDeskLending, issues);
  gtk_widget_class_bind_template_child (widget_class, TruDeskLending, rules);
  gtk_widget_class_bind_template_child (widget_class, TruDeskLending, reasons);
  gtk_widget_class_bind_template_child (widget_class, TruDeskLending, override_button);
  gtk_widget_class_bind_template_child (widget_class, TruDeskLending, override_box);
  gtk_widget_class_bind_template_child (widget_class, TruDeskLending, motive);
  gtk_widget_class_bind_template_child (widget_class, TruDeskLending, by_manager);
  gtk_widget_class_bind_template_child (widget_class, TruDeskLending, lend_button);
  gtk_widget_class_bind_template_callback (widget_class, on_due_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_basket_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_override_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_override_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_motive_entered);
  gtk_widget_class_bind_template_callback (widget_class, on_lend);
}

static void
tru_desk_lending_class_init (TruDeskLendingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_desk_lending_dispose;
  g_type_ensure (TRU_TYPE_DESK_BASKET);
  g_type_ensure (TRU_TYPE_DESK_ISSUES);
  g_type_ensure (TRU_TYPE_DUE_BUTTON);
  signals[LENT] = g_signal_new ("lent", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT64);
  signals[REFUSED] = g_signal_new ("refused", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/toollibrary/desk-lending.ui");
  bind_template (widget_class);
}

static void
tru_desk_lending_init (TruDeskLending *self)
{
  self->on = TRU_UNKNOWN;
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
  if (g_strcmp0 (uid, self->member) != 0)
    forget_choices (self);
  g_free (self->member);
  g_free (self->member_name);
  self->member = g_strdup (uid);
  self->member_name = g_strdup (name);
  tru_desk_lending_refresh (self);
}

/**
 * tru_desk_lending_add:
 * @self: the basket's widget
 * @item: uid of an item to lend
 *
 * Returns: whether it was not there yet
 */
gboolean
tru_desk_lending_add (TruDeskLending *self,
                      const char     *item)
{
  gboolean is_new = tru_desk_basket_add (self->basket, item);

  tru_desk_lending_refresh (self);
  return is_new;
}

/**
 * tru_desk_lending_get_size:
 * @self: the basket's widget
 *
 * Returns: how many items are about to be lent, and different consumables to be issued
 */
guint
tru_desk_lending_get_size (TruDeskLending *self)
{
  return tru_desk_basket_get_size (self->basket) + tru_desk_issues_get_size (self->issues);
}

/**
 * tru_desk_lending_issue:
 * @self: the basket's widget
 * @consumable: uid of a consumable; one of it is added
 */
void
tru_desk_lending_issue (TruDeskLending *self,
                        const char     *consumable)
{
  tru_desk_issues_add (self->issues, self->office, consumable);
  tru_desk_lending_refresh (self);
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
 * tru_desk_lending_refresh:
 * @self: the basket's widget
 *
 * Reads items anew and asks the rules again.
 */
void
tru_desk_lending_refresh (TruDeskLending *self)
{
  g_autoptr (GPtrArray) findings = ask_rules (self);
  g_autofree char *count = NULL;
  guint n;

  tru_desk_basket_show (self->basket, self->office, findings);
  n = tru_desk_basket_get_size (self->basket);
  count = n > 0 ? g_strdup_printf (ngettext ("%u tool", "%u tools", n), n) : g_strdup ("");
  gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (self->due_box, n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), tru_desk_lending_get_size (self) > 0);
  if (tru_desk_lending_get_size (self) == 0)
    forget_choices (self);
  show_due (self);
  show_rules (self, findings);
  show_lend_button (self, findings);
}
