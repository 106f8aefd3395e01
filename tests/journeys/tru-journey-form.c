/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-journey-form.h"

#include "tru-card.h"
#include "tru-form-row.h"

/* The rows of a form and the cards of a page. */

typedef struct
{
  TruJourney *journey;
  const char *title;
  const char *item; /* of its menu */
  guint nth; /* of the rows with this title, from the top */
  guint n_seen;
  GtkWidget *found;
} Titled;

/* A row of a form, or a card. */
static gboolean
is_titled (GtkWidget  *widget,
           const char *title)
{
  g_autofree char *shown = NULL;
  gsize length = strlen (title);

  if (TRU_IS_FORM_ROW (widget) || TRU_IS_CARD (widget))
    g_object_get (widget, "title", &shown, NULL);
  return shown && strncmp (shown, title, length) == 0 && (!shown[length] || g_str_equal (shown + length, " *"));
}

static void
look_for (Titled       *row,
              GtkWidget *widget)
{
  if (row->found || !gtk_widget_get_mapped (widget))
    return;
  if (is_titled (widget, row->title) && row->n_seen++ == row->nth)
    row->found = widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    look_for (row, child);
}

static gboolean
sees_titled (gpointer data)
{
  Titled *row = data;

  row->n_seen = 0;
  look_for (row, GTK_WIDGET (tru_journey_front (row->journey)));
  return row->found != NULL;
}

static GtkWidget *
see_titled (TruJourney *self,
         const char *title,
         guint       nth)
{
  Titled row = { .journey = self, .title = title, .nth = nth };

  tru_journey_wait_front (self);
  tru_journey_settle (self);
  tru_journey_wait (self, title, sees_titled, &row);
  return row.found;
}

typedef struct
{
  GtkWidget *within;
  const char *text;
} Part;

static gboolean
sees_part (gpointer data)
{
  Part *part = data;

  return tru_journey_find (part->within, part->text) != NULL;
}

/**
 * tru_journey_click_in:
 * @self: a journey
 * @within: a widget in sight
 * @text: what a part of it shows
 */
void
tru_journey_click_in (TruJourney *self,
                      GtkWidget  *within,
                      const char *text)
{
  Part part = { within, text };

  tru_journey_wait (self, text, sees_part, &part);
  tru_journey_click (self, tru_journey_find (within, text));
}

/**
 * tru_journey_fill_nth:
 * @self: a journey
 * @title: title of an entry row of the form in front
 * @nth: which of those with this title, from the top
 * @text: what to type instead of what stands there
 */
void
tru_journey_fill_nth (TruJourney *self,
                      const char *title,
                      guint       nth,
                      const char *text)
{
  GtkWidget *row = see_titled (self, title, nth);
  GtkWidget *view = tru_journey_find_type (row, GTK_TYPE_TEXT_VIEW);

  tru_journey_click (self, view ? view : row);
  tru_journey_wait (self, title, tru_journey_has_keyboard, row);
  tru_journey_press (self, "<Control>a");
  tru_journey_type (self, text);
}

/**
 * tru_journey_fill:
 * @self: a journey
 * @row: title of an entry row of the form in front
 * @text: what to type instead of what stands there
 */
void
tru_journey_fill (TruJourney *self,
                  const char *row,
                  const char *text)
{
  tru_journey_fill_nth (self, row, 0, text);
}

static gboolean
has_popover (gpointer widget)
{
  return tru_journey_find_type (widget, GTK_TYPE_POPOVER) != NULL;
}

static gboolean
has_no_popover (gpointer widget)
{
  return !has_popover (widget);
}

/**
 * tru_journey_choose:
 * @self: a journey
 * @row: title of a row with a choice
 * @option: one of its entries
 */
void
tru_journey_choose (TruJourney *self,
                    const char *row,
                    const char *option)
{
  GtkWidget *widget = see_titled (self, row, 0);
  GtkWidget *popover;

  tru_journey_click (self, widget);
  tru_journey_wait (self, "the choices", has_popover, widget);
  popover = tru_journey_find_type (widget, GTK_TYPE_POPOVER);
  tru_journey_settle (self);
  tru_journey_click_in (self, popover, option);
  tru_journey_wait (self, option, has_no_popover, widget);
}

/**
 * tru_journey_pick:
 * @self: a journey
 * @row: title of a row that refers to another record
 * @letters: enough of its name to be the first found
 */
void
tru_journey_pick (TruJourney *self,
                  const char *row,
                  const char *letters)
{
  GtkWidget *widget = see_titled (self, row, 0);

  tru_journey_click (self, widget);
  tru_journey_see_type (self, "TruRefPicker");
  tru_journey_settle (self);
  tru_journey_type (self, letters);
  tru_journey_settle (self);
  tru_journey_press (self, "Return");
  tru_journey_wait (self, letters, has_no_popover, widget);
}

/**
 * tru_journey_save:
 * @self: a journey with a dialog in front
 *
 * Ctrl+S, and the dialog is gone.
 */
void
tru_journey_save (TruJourney *self)
{
  tru_journey_press (self, "<Control>s");
  tru_journey_wait_closed (self);
  tru_journey_settle (self);
}

/* A page that reads its file anew may move its tabs from under the pointer: a person presses again. */
static gboolean
shows_tab (gpointer data)
{
  Titled *tab = data;
  GtkWidget *page = tru_journey_see_type (tab->journey, "TruHouseholdPage");
  GtkWidget *switcher = tru_journey_find_type (page, GTK_TYPE_STACK_SWITCHER); /* a step may have the name of a tab */
  GtkStack *stack = gtk_stack_switcher_get_stack (GTK_STACK_SWITCHER (switcher));
  GtkStackPage *shown = gtk_stack_get_page (stack, gtk_stack_get_visible_child (stack));

  if (g_strcmp0 (gtk_stack_page_get_title (shown), tab->title) == 0)
    return TRUE;
  tru_journey_click_in (tab->journey, switcher, tab->title);
  tru_journey_settle (tab->journey);
  return FALSE;
}

/**
 * tru_journey_show_tab:
 * @self: a journey at a household's page
 * @tab: one of the page's tabs
 */
void
tru_journey_show_tab (TruJourney *self,
                      const char *tab)
{
  Titled wanted = { .journey = self, .title = tab };

  tru_journey_wait (self, tab, shows_tab, &wanted);
}

/* A pencil with a single entry needs no menu. */
static gboolean
has_acted_at_once (Titled    *card,
                   GtkWidget *widget)
{
  GtkWidget *pencil = tru_journey_find_type (widget, GTK_TYPE_BUTTON);

  if (!pencil || !gtk_widget_has_css_class (pencil, "pencil"))
    return FALSE;
  tru_journey_click (card->journey, pencil);
  tru_journey_settle (card->journey);
  return tru_journey_front (card->journey) != GTK_WINDOW (tru_journey_window (card->journey));
}

/* A page that reads its file anew closes its menus: a person opens them again. */
static gboolean
has_acted (gpointer data)
{
  Titled *card = data;
  GtkWidget *widget = see_titled (card->journey, card->title, 0);
  GtkWidget *pencil = tru_journey_find_type (widget, GTK_TYPE_MENU_BUTTON);
  GtkWidget *item;

  if (!pencil)
    return has_acted_at_once (card, widget);
  tru_journey_click (card->journey, pencil);
  tru_journey_wait (card->journey, card->title, has_popover, pencil);
  tru_journey_settle (card->journey);
  item = has_popover (pencil) ? tru_journey_find (tru_journey_find_type (pencil, GTK_TYPE_POPOVER), card->item) : NULL;
  if (!item)
    return FALSE;
  tru_journey_click (card->journey, item);
  tru_journey_settle (card->journey);
  return !g_str_has_suffix (card->item, "…") || tru_journey_front (card->journey) != GTK_WINDOW (tru_journey_window (card->journey));
}

/**
 * tru_journey_pencil:
 * @self: a journey at a household's page
 * @card: title of a card
 * @item: of its pencil's menu
 *
 * Chooses it; where it ends in “…”, its dialog is in front afterwards.
 */
void
tru_journey_pencil (TruJourney *self,
                    const char *card,
                    const char *item)
{
  Titled wanted = { .journey = self, .title = card, .item = item };

  tru_journey_wait (self, item, has_acted, &wanted);
}

/**
 * tru_journey_open_line:
 * @self: a journey at a household's page
 * @card: title of a card
 * @line: what one of its lines is about
 *
 * Opens the record of the line.
 */
void
tru_journey_open_line (TruJourney *self,
                       const char *card,
                       const char *line)
{
  GtkWidget *widget = see_titled (self, card, 0);

  tru_journey_click_in (self, gtk_widget_get_last_child (widget), line);
  tru_journey_see_type (self, "TruRecordDialog");
  tru_journey_wait_front (self);
}

/**
 * tru_journey_give_up:
 * @self: a journey with a dialog in front, where a rule stood against saving
 *
 * Reads the question, says no, and leaves the dialog without saving.
 */
void
tru_journey_give_up (TruJourney *self)
{
  tru_journey_see (self, tru_journey_word ("Save All the Same?"));
  tru_journey_press (self, "Escape");
  tru_journey_see_type (self, "TruRecordDialog");
  tru_journey_press (self, "Escape");
  tru_journey_click_text (self, tru_journey_word ("_Discard"));
  tru_journey_wait_closed (self);
}

/**
 * tru_journey_open_menu:
 * @self: a journey
 * @button: a menu button in sight
 *
 * Returns: (transfer none): its popover, open
 */
GtkWidget *
tru_journey_open_menu (TruJourney *self,
                       GtkWidget  *button)
{
  tru_journey_click (self, button);
  tru_journey_wait (self, "the menu", has_popover, button);
  tru_journey_settle (self);
  return tru_journey_find_type (button, GTK_TYPE_POPOVER);
}
