/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-desk-search.h"

#include "tru-desk-keys.h"
#include "tru-desk-matches.h"
#include "tru-text.h"

/* A scanner types a whole code sooner than this: it gets its answer without a list flashing by. */
#define TYPING_PAUSE_MS 150

struct _TruDeskSearch
{
  AdwBin parent_instance;

  TruOffice *office;
  char *library;
  char *member; /* (nullable) */
  guint search;
  GtkEventController *keys; /* of the window */

  GtkEntry *field;
  TruDeskMatches *matches;
};

G_DEFINE_FINAL_TYPE (TruDeskSearch, tru_desk_search, ADW_TYPE_BIN)

enum
{
  ITEM_CHOSEN,
  MEMBER_CHOSEN,
  CONSUMABLE_CHOSEN,
  UNKNOWN,
  EDITED,
  SHOWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_item_chosen (TruDeskSearch *self,
                TruRow        *item)
{
  g_signal_emit (self, signals[ITEM_CHOSEN], 0, item, FALSE);
}

static void
on_member_chosen (TruDeskSearch *self,
                  TruRow        *member)
{
  g_signal_emit (self, signals[MEMBER_CHOSEN], 0, member);
}

static void
on_consumable_chosen (TruDeskSearch *self,
                      TruRow        *consumable)
{
  g_signal_emit (self, signals[CONSUMABLE_CHOSEN], 0, consumable);
}

static TruDeskAnswer *
find (TruDeskSearch *self)
{
  return tru_desk_find (tru_office_get_store (self->office), gtk_editable_get_text (GTK_EDITABLE (self->field)), self->library,
                        self->member);
}

static void
on_pause (gpointer user_data)
{
  TruDeskSearch *self = user_data;
  g_autoptr (TruDeskAnswer) answer = find (self);

  self->search = 0;
  tru_desk_search_offer (self, answer);
}

static void
on_typed (TruDeskSearch *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->field));

  g_clear_handle_id (&self->search, g_source_remove);
  if (*text)
    g_signal_emit (self, signals[EDITED], 0);
  /* What was chosen before is not what Enter means now. */
  tru_desk_matches_unselect (self->matches);
  if (g_utf8_strlen (text, -1) < 2)
    tru_desk_search_offer (self, NULL);
  else
    self->search = g_timeout_add_once (TYPING_PAUSE_MS, on_pause, self);
}

/* Words are corrected, a label is scanned again. */
static gboolean
is_code (const char *text)
{
  gboolean has_digit = FALSE;

  for (const char *p = text; *p; p++)
    {
      if (g_ascii_isspace (*p))
        return FALSE;
      has_digit |= g_ascii_isdigit (*p);
    }
  return has_digit;
}

static void
choose (TruDeskSearch *self,
        TruDeskAnswer *answer,
        const char    *text)
{
  if (tru_desk_answer_size (answer) > 1)
    tru_desk_matches_move (self->matches, 1);
  else if (answer->items->len)
    g_signal_emit (self, signals[ITEM_CHOSEN], 0, answer->items->pdata[0], answer->is_exact);
  else if (answer->members->len)
    on_member_chosen (self, answer->members->pdata[0]);
  else if (answer->consumables->len)
    on_consumable_chosen (self, answer->consumables->pdata[0]);
  else
    {
      /* A label that nothing answers to is told by the message: in the field it would only be in the way of the next act. */
      if (is_code (text))
        tru_desk_search_clear (self);
      g_signal_emit (self, signals[UNKNOWN], 0, text);
    }
}

static void
on_entered (TruDeskSearch *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->field)));
  g_autoptr (TruDeskAnswer) answer = NULL;

  if (tru_text_is_blank (text))
    gtk_widget_activate_action (GTK_WIDGET (self), "desk.what-next", NULL);
  if (tru_text_is_blank (text) || tru_desk_matches_activate (self->matches))
    return;
  answer = find (self);
  tru_desk_search_offer (self, tru_desk_answer_size (answer) > 1 ? answer : NULL);
  /* Selected, so that the next code replaces it. */
  gtk_editable_select_region (GTK_EDITABLE (self->field), 0, -1);
  choose (self, answer, text);
}

/* What is being typed goes first; in an empty field, or one whose text was answered already, there is nothing to undo but the last
 * step at the desk. */
static gboolean
undo (TruDeskSearch *self)
{
  int start = 0;
  int end = 0;
  glong length = g_utf8_strlen (gtk_editable_get_text (GTK_EDITABLE (self->field)), -1);
  gboolean is_answered = gtk_editable_get_selection_bounds (GTK_EDITABLE (self->field), &start, &end) && end - start == length;

  if (length > 0)
    tru_desk_search_clear (self);
  return (length > 0 && !is_answered) || gtk_widget_activate_action (GTK_WIDGET (self), "desk.step-back", NULL);
}

static gboolean
on_field_key (TruDeskSearch   *self,
              guint            keyval,
              guint            keycode,
              GdkModifierType  modifiers)
{
  if (keyval == GDK_KEY_z && (modifiers & GDK_CONTROL_MASK))
    return undo (self);
  if (keyval == GDK_KEY_Down || keyval == GDK_KEY_Up)
    {
      tru_desk_matches_move (self->matches, keyval == GDK_KEY_Down ? 1 : -1);
      if (tru_desk_search_has_matches (self))
        return TRUE;
      return keyval == GDK_KEY_Down && gtk_widget_activate_action (GTK_WIDGET (self), "desk.look", NULL);
    }
  if (keyval == GDK_KEY_Escape && *gtk_editable_get_text (GTK_EDITABLE (self->field)))
    {
      g_signal_emit (self, signals[EDITED], 0);
      tru_desk_search_clear (self);
      return TRUE;
    }
  return FALSE;
}

static void
tru_desk_search_map (GtkWidget *widget)
{
  TruDeskSearch *self = TRU_DESK_SEARCH (widget);

  GTK_WIDGET_CLASS (tru_desk_search_parent_class)->map (widget);
  self->keys = tru_desk_keys_new (self->field);
  gtk_widget_add_controller (GTK_WIDGET (gtk_widget_get_root (widget)), self->keys);
}

static void
tru_desk_search_unmap (GtkWidget *widget)
{
  TruDeskSearch *self = TRU_DESK_SEARCH (widget);

  gtk_widget_remove_controller (gtk_event_controller_get_widget (self->keys), self->keys);
  self->keys = NULL;
  GTK_WIDGET_CLASS (tru_desk_search_parent_class)->unmap (widget);
}

static void
tru_desk_search_dispose (GObject *object)
{
  TruDeskSearch *self = TRU_DESK_SEARCH (object);

  g_clear_handle_id (&self->search, g_source_remove);
  g_clear_object (&self->office);
  g_clear_pointer (&self->library, g_free);
  g_clear_pointer (&self->member, g_free);
  G_OBJECT_CLASS (tru_desk_search_parent_class)->dispose (object);
}

static guint
new_signal (GObjectClass *klass,
            const char   *name,
            GType         argument)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, argument ? 1 : 0, argument);
}

static void
tru_desk_search_class_init (TruDeskSearchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = tru_desk_search_dispose;
  widget_class->map = tru_desk_search_map;
  widget_class->unmap = tru_desk_search_unmap;
  signals[ITEM_CHOSEN] = g_signal_new ("item-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                       TRU_TYPE_ROW, G_TYPE_BOOLEAN);
  signals[MEMBER_CHOSEN] = new_signal (object_class, "member-chosen", TRU_TYPE_ROW);
  signals[CONSUMABLE_CHOSEN] = new_signal (object_class, "consumable-chosen", TRU_TYPE_ROW);
  signals[UNKNOWN] = new_signal (object_class, "unknown", G_TYPE_STRING);
  signals[EDITED] = new_signal (object_class, "edited", 0);
  signals[SHOWN] = new_signal (object_class, "shown", 0);
  g_type_ensure (TRU_TYPE_DESK_MATCHES);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/toollibrary/desk-search.ui");
  gtk_widget_class_bind_template_child (widget_class, TruDeskSearch, field);
  gtk_widget_class_bind_template_child (widget_class, TruDeskSearch, matches);
  gtk_widget_class_bind_template_callback (widget_class, on_typed);
  gtk_widget_class_bind_template_callback (widget_class, on_entered);
  gtk_widget_class_bind_template_callback (widget_class, on_field_key);
  gtk_widget_class_bind_template_callback (widget_class, on_item_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_member_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_consumable_chosen);
}

static void
tru_desk_search_init (TruDeskSearch *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tru_desk_search_set_office:
 * @self: the field
 * @office: where it looks
 */
void
tru_desk_search_set_office (TruDeskSearch *self,
                            TruOffice     *office)
{
  g_set_object (&self->office, office);
}

/**
 * tru_desk_search_set_library:
 * @self: the field
 * @library: (nullable): uid of the tool library whose tools words may find, %NULL for all
 */
void
tru_desk_search_set_library (TruDeskSearch *self,
                             const char    *library)
{
  char *copy = g_strdup (library);

  g_free (self->library);
  self->library = copy;
}

/**
 * tru_desk_search_set_member:
 * @self: the field
 * @member: (nullable): uid of who stands at the desk, by whom words are understood
 */
void
tru_desk_search_set_member (TruDeskSearch *self,
                            const char    *member)
{
  char *copy = g_strdup (member);

  g_free (self->member);
  self->member = copy;
}

/**
 * tru_desk_search_clear:
 * @self: the field, empty from now on
 */
void
tru_desk_search_clear (TruDeskSearch *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->field), "");
  tru_desk_search_offer (self, NULL);
}

/**
 * tru_desk_search_offer:
 * @self: the field
 * @answer: (nullable): what to choose from, %NULL for nothing
 */
void
tru_desk_search_offer (TruDeskSearch *self,
                       TruDeskAnswer *answer)
{
  g_clear_handle_id (&self->search, g_source_remove);
  tru_desk_matches_set (self->matches, answer);
  g_signal_emit (self, signals[SHOWN], 0);
}

/**
 * tru_desk_search_has_matches:
 * @self: the field
 *
 * Returns: whether there is something to choose from
 */
gboolean
tru_desk_search_has_matches (TruDeskSearch *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->matches));
}

/**
 * tru_desk_search_get_field:
 * @self: the field
 *
 * Returns: (transfer none): what takes the focus
 */
GtkWidget *
tru_desk_search_get_field (TruDeskSearch *self)
{
  return GTK_WIDGET (self->field);
}
