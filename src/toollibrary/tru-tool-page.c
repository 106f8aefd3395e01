/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-tool-page.h"

typedef struct
{
  TruOffice *office;
  char *library;     /* uid of the only one to show */
  char *sole;        /* uid of the only one that there is */
  gboolean is_stale; /* something changed while nobody looked */
} TruToolPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (TruToolPage, tru_tool_page, ADW_TYPE_BIN)

static TruToolPagePrivate *
private_of (TruToolPage *self)
{
  return tru_tool_page_get_instance_private (self);
}

static void
keep_office (TruToolPage *self,
             TruOffice   *office)
{
  g_set_object (&private_of (self)->office, office);
}

static void
keep_library (TruToolPage *self,
              const char  *library)
{
  TruToolPagePrivate *priv = private_of (self);
  char *copy = g_strdup (library);

  g_free (priv->library);
  priv->library = copy;
}

static void
focus_first (TruToolPage *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
catch_up (TruToolPage *self)
{
  TruToolPagePrivate *priv = private_of (self);

  if (!priv->is_stale)
    return;
  priv->is_stale = FALSE;
  TRU_TOOL_PAGE_GET_CLASS (self)->refresh (self);
}

static void
tru_tool_page_map (GtkWidget *widget)
{
  catch_up (TRU_TOOL_PAGE (widget));
  GTK_WIDGET_CLASS (tru_tool_page_parent_class)->map (widget);
}

static gboolean
on_new_wanted (GtkWidget *widget,
               GVariant  *arguments,
               gpointer   data)
{
  TruToolPageClass *klass = TRU_TOOL_PAGE_GET_CLASS (widget);

  if (klass->add)
    klass->add (TRU_TOOL_PAGE (widget));
  return klass->add != NULL;
}

/* From anywhere on the page, as in other rooms: where it begins is its search, or the desk's field. */
static gboolean
on_find_wanted (GtkWidget *widget,
                GVariant  *arguments,
                gpointer   data)
{
  tru_tool_page_start (TRU_TOOL_PAGE (widget));
  return TRUE;
}

static void
tru_tool_page_dispose (GObject *object)
{
  TruToolPagePrivate *priv = private_of (TRU_TOOL_PAGE (object));

  g_clear_object (&priv->office);
  g_clear_pointer (&priv->library, g_free);
  g_clear_pointer (&priv->sole, g_free);
  G_OBJECT_CLASS (tru_tool_page_parent_class)->dispose (object);
}

static void
tru_tool_page_class_init (TruToolPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tru_tool_page_dispose;
  GTK_WIDGET_CLASS (klass)->map = tru_tool_page_map;
  klass->set_office = keep_office;
  klass->set_library = keep_library;
  klass->start = focus_first;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_f, GDK_CONTROL_MASK, on_find_wanted, NULL);
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_n, GDK_CONTROL_MASK, on_new_wanted, NULL);
}

static void
tru_tool_page_init (TruToolPage *self)
{
}

/**
 * tru_tool_page_set_office:
 * @self: a page
 * @office: the office that it works in; once
 */
void
tru_tool_page_set_office (TruToolPage *self,
                          TruOffice   *office)
{
  TRU_TOOL_PAGE_GET_CLASS (self)->set_office (self, office);
}

/**
 * tru_tool_page_get_office:
 * @self: a page
 *
 * Returns: (transfer none): the office that it works in
 */
TruOffice *
tru_tool_page_get_office (TruToolPage *self)
{
  return private_of (self)->office;
}

/**
 * tru_tool_page_get_store:
 * @self: a page
 *
 * Returns: (transfer none): the main thread's store, which only reads
 */
TruStore *
tru_tool_page_get_store (TruToolPage *self)
{
  return tru_office_get_store (private_of (self)->office);
}

/**
 * tru_tool_page_set_library:
 * @self: a page
 * @library: (nullable): uid of the only tool library to show, %NULL for all; refresh afterwards
 */
void
tru_tool_page_set_library (TruToolPage *self,
                           const char  *library)
{
  TRU_TOOL_PAGE_GET_CLASS (self)->set_library (self, library);
}

/**
 * tru_tool_page_get_library:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): uid of the only tool library that it shows
 */
const char *
tru_tool_page_get_library (TruToolPage *self)
{
  return private_of (self)->library;
}

/**
 * tru_tool_page_set_sole:
 * @self: a page
 * @library: (nullable): uid of the only tool library that there is, %NULL where there are none or several
 */
void
tru_tool_page_set_sole (TruToolPage *self,
                        const char  *library)
{
  TruToolPagePrivate *priv = private_of (self);
  char *copy = g_strdup (library);

  g_free (priv->sole);
  priv->sole = copy;
}

/**
 * tru_tool_page_get_home:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): uid of the tool library to which belongs what is added: the one that it shows, or the only one that
 * there is
 */
const char *
tru_tool_page_get_home (TruToolPage *self)
{
  TruToolPagePrivate *priv = private_of (self);

  return priv->library ? priv->library : priv->sole;
}

/**
 * tru_tool_page_refresh:
 * @self: a page
 *
 * Reads anew what it shows: at once while it is seen, otherwise when it next is.
 */
void
tru_tool_page_refresh (TruToolPage *self)
{
  private_of (self)->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    catch_up (self);
}

/**
 * tru_tool_page_start:
 * @self: a page
 *
 * Gives the focus to what is used first.
 */
void
tru_tool_page_start (TruToolPage *self)
{
  TRU_TOOL_PAGE_GET_CLASS (self)->start (self);
}
