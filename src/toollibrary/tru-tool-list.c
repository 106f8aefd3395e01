/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-tool-list.h"

#include "tru-list-choice.h"
#include "tru-text.h"

struct _TruToolList
{
  AdwBin parent_instance;

  TruStore *store;
  const TruQuery *row;
  guint uid_column;
  TruQueryModel *model;
  GtkSingleSelection *selection;
  char *chosen;
  gboolean is_awaited; /* the one chosen is to be scrolled to when the list is read */

  GtkBox *head; /* %NULL until the template stands */
  GtkSearchEntry *search;
  GtkStack *stack;
  GtkListView *view;
  GtkLabel *nothing;
  GtkLabel *empty;
  GtkButton *add_button;
};

enum
{
  PROP_0,
  PROP_TITLE,       /* the list's accessible name */
  PROP_SEARCH_NAME, /* the field's */
  PROP_HINT,
  PROP_NOTHING, /* said where no row answers to the words */
  PROP_EMPTY,   /* said where there is no row at all */
  PROP_ADD,     /* the button's words below that */
  PROP_FACTORY,
  N_PROPS
};

enum
{
  CHOSEN,
  ADD,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static GtkBuildableIface *parent_buildable;

static void
tru_tool_list_add_child (GtkBuildable *buildable,
                         GtkBuilder   *builder,
                         GObject      *child,
                         const char   *type)
{
  TruToolList *self = TRU_TOOL_LIST (buildable);

  if (!GTK_IS_WIDGET (child))
    parent_buildable->add_child (buildable, builder, child, type);
  else if (g_strcmp0 (type, "start") == 0)
    gtk_box_prepend (self->head, GTK_WIDGET (child));
  else
    gtk_box_append (self->head, GTK_WIDGET (child));
}

static void
tru_tool_list_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = tru_tool_list_add_child;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TruToolList, tru_tool_list, ADW_TYPE_BIN, G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, tru_tool_list_buildable_init))

static void
set_chosen (TruToolList *self,
            const char  *uid)
{
  char *copy;

  if (g_strcmp0 (self->chosen, uid) == 0)
    return;
  copy = g_strdup (uid);
  g_free (self->chosen);
  self->chosen = copy;
  g_signal_emit (self, signals[CHOSEN], 0);
}

/* The row of the one chosen is another after a change, and none while the words hide it. */
static void
restore_selection (TruToolList *self)
{
  g_autoptr (TruRow) chosen = tru_tool_list_read_chosen (self);
  g_autoptr (TruRow) first = chosen ? NULL : g_list_model_get_item (G_LIST_MODEL (self->model), 0);
  guint position = chosen ? tru_query_model_find (self->model, tru_row_get_id (chosen)) : 0;

  gtk_single_selection_set_selected (self->selection, chosen || first ? position : GTK_INVALID_LIST_POSITION);
  if (!chosen)
    set_chosen (self, first ? tru_row_get_text (first, self->uid_column) : NULL);
}

static void
scroll_to_chosen (TruToolList *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
}

static void
on_refreshed (TruToolList *self)
{
  gboolean is_searching = !tru_text_is_blank (gtk_editable_get_text (GTK_EDITABLE (self->search)));

  restore_selection (self);
  if (self->is_awaited)
    scroll_to_chosen (self);
  self->is_awaited = FALSE;
  if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0)
    gtk_stack_set_visible_child_name (self->stack, "list");
  else
    gtk_stack_set_visible_child_name (self->stack, is_searching ? "nothing" : "empty");
}

static void
on_searched (TruToolList *self)
{
  if (!self->model)
    return;
  tru_query_model_set_search (self->model, gtk_editable_get_text (GTK_EDITABLE (self->search)));
  tru_query_model_refresh (self->model);
}

static void
on_search_stopped (TruToolList *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static void
on_search_entered (TruToolList *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0)
    gtk_single_selection_set_selected (self->selection, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
on_selected (TruToolList *self)
{
  TruRow *row = gtk_single_selection_get_selected_item (self->selection);

  if (row && !tru_query_model_is_changing (self->model))
    set_chosen (self, tru_row_get_text (row, self->uid_column));
}

/* Enter goes on to what shows beside the list. */
static void
on_activated (TruToolList *self)
{
  GtkWidget *beside = gtk_widget_get_next_sibling (GTK_WIDGET (self));

  while (beside && !gtk_widget_child_focus (beside, GTK_DIR_TAB_FORWARD))
    beside = gtk_widget_get_next_sibling (beside);
}

static void
on_add (TruToolList *self)
{
  g_signal_emit (self, signals[ADD], 0);
}

static void
name (gpointer    widget,
      const char *words)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
tru_tool_list_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  TruToolList *self = TRU_TOOL_LIST (object);
  const char *words = prop_id == PROP_FACTORY ? NULL : g_value_get_string (value);

  if (prop_id == PROP_FACTORY)
    gtk_list_view_set_factory (self->view, g_value_get_object (value));
  else if (prop_id == PROP_TITLE)
    name (self->view, words);
  else if (prop_id == PROP_SEARCH_NAME)
    name (self->search, words);
  else if (prop_id == PROP_HINT)
    g_object_set (self->search, "placeholder-text", words, NULL);
  else if (prop_id == PROP_ADD)
    gtk_button_set_label (self->add_button, words);
  else
    gtk_label_set_label (prop_id == PROP_NOTHING ? self->nothing : self->empty, words);
}

static void
tru_tool_list_dispose (GObject *object)
{
  TruToolList *self = TRU_TOOL_LIST (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_object (&self->store);
  g_clear_pointer (&self->chosen, g_free);
  G_OBJECT_CLASS (tru_tool_list_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  static const char *const names[] = { NULL, "title", "search-name", "hint", "nothing", "empty", "add" };

  object_class->set_property = tru_tool_list_set_property;
  for (guint i = PROP_TITLE; i <= PROP_ADD; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FACTORY]
    = g_param_spec_object ("factory", NULL, NULL, GTK_TYPE_LIST_ITEM_FACTORY, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
tru_tool_list_class_init (TruToolListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_tool_list_dispose;
  install_properties (G_OBJECT_CLASS (klass));
  signals[CHOSEN] = g_signal_new ("chosen", TRU_TYPE_TOOL_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ADD] = g_signal_new ("add", TRU_TYPE_TOOL_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/toollibrary/tool-list.ui");
  gtk_widget_class_bind_template_child (widget_class, TruToolList, head);
  gtk_widget_class_bind_template_child (widget_class, TruToolList, search);
  gtk_widget_class_bind_template_child (widget_class, TruToolList, stack);
  gtk_widget_class_bind_template_child (widget_class, TruToolList, view);
  gtk_widget_class_bind_template_child (widget_class, TruToolList, nothing);
  gtk_widget_class_bind_template_child (widget_class, TruToolList, empty);
  gtk_widget_class_bind_template_child (widget_class, TruToolList, add_button);
  gtk_widget_class_bind_template_callback (widget_class, on_searched);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, on_search_entered);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
}

static void
tru_tool_list_init (TruToolList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tru_tool_list_set_query:
 * @self: a list, once
 * @store: the main thread's store, which only reads
 * @list: what is listed; `$library` is the tool library
 * @row: one of its rows; `$uid` says which
 * @uid_column: where both have the uid
 */
void
tru_tool_list_set_query (TruToolList        *self,
                         TruStore           *store,
                         const TruListQuery *list,
                         const TruQuery     *row,
                         guint               uid_column)
{
  self->store = g_object_ref (store);
  self->row = row;
  self->uid_column = uid_column;
  self->model = tru_query_model_new (store, list);
  g_signal_connect_object (self->model, "refreshed", G_CALLBACK (on_refreshed), self, G_CONNECT_SWAPPED);
  self->selection = tru_list_choice_new (G_LIST_MODEL (self->model));
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

/**
 * tru_tool_list_read:
 * @self: a list, read anew
 * @library: (nullable): uid of the only tool library whose rows are listed, %NULL for all
 */
void
tru_tool_list_read (TruToolList *self,
                    const char  *library)
{
  tru_query_model_set_param (self->model, "$library", library);
  on_searched (self);
}

/**
 * tru_tool_list_choose:
 * @self: a list
 * @uid: (nullable): which one is chosen from now on, %NULL for the first; words that hide it are taken away
 *
 * The page then reads the list, and shows the one chosen, when it is seen.
 */
void
tru_tool_list_choose (TruToolList *self,
                      const char  *uid)
{
  char *copy = g_strdup (uid);

  g_free (self->chosen);
  self->chosen = copy;
  self->is_awaited = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

/**
 * tru_tool_list_get_chosen:
 * @self: a list
 *
 * Returns: (nullable) (transfer none): uid of the one chosen
 */
const char *
tru_tool_list_get_chosen (TruToolList *self)
{
  return self->chosen;
}

/**
 * tru_tool_list_read_chosen:
 * @self: a list
 *
 * Returns: (nullable) (transfer full): the row of the one chosen, as it is now; %NULL where none is, or it is gone
 */
TruRow *
tru_tool_list_read_chosen (TruToolList *self)
{
  return self->chosen ? tru_query_first (self->store, self->row, NULL, "$uid", self->chosen, NULL) : NULL;
}

/**
 * tru_tool_list_get_rows:
 * @self: a list
 *
 * Returns: (transfer none): what it lists, #TruRow
 */
GListModel *
tru_tool_list_get_rows (TruToolList *self)
{
  return G_LIST_MODEL (self->model);
}

/**
 * tru_tool_list_start:
 * @self: a list, whose field takes the focus
 */
void
tru_tool_list_start (TruToolList *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
