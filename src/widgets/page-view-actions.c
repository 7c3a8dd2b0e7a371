/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/page-view-private.h"

#define ZOOM_PAS 1.2
#define LIGNE 48

/* What the keyboard and the buttons do to a document. */

static void
turn_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  PageView *self = JALONS_PAGE_VIEW (widget);
  const guint page = page_view_get_page (self);

  if (g_str_equal (action, "page.previous"))
    page_view_set_page (self, page - 1);
  else if (g_str_equal (action, "page.next"))
    page_view_set_page (self, page + 1);
  else
    page_view_set_page (self, g_str_equal (action, "page.first") ? 1 : page_view_get_n_pages (self));
}

static void
zoom_by (PageView *self,
         double    facteur)
{
  page_view_set_zoom (self, CLAMP (pdf_strip_get_scale (page_view_get_strip (self)) * facteur,
                                   PAGE_ZOOM_MIN, PAGE_ZOOM_MAX));
}

static void
zoom_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  PageView *self = JALONS_PAGE_VIEW (widget);

  if (g_str_equal (action, "page.zoom-fit"))
    page_view_set_zoom (self, PDF_ZOOM_LARGEUR);
  else if (g_str_equal (action, "page.zoom-page"))
    page_view_set_zoom (self, PDF_ZOOM_PAGE);
  else
    zoom_by (self, g_str_equal (action, "page.zoom-in") ? ZOOM_PAS : 1 / ZOOM_PAS);
}

static void
find_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  PageView *self = JALONS_PAGE_VIEW (widget);

  if (g_str_equal (action, "page.find"))
    g_object_set (self, "searching", TRUE, NULL);
  else
    pdf_recherche_move (page_view_get_recherche (self),
                        g_str_equal (action, "page.find-next") ? 1 : -1);
}

/* Selecting */

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (PageView) self = data;
  g_autofree char *texte = pdf_selection_dup_text_finish (result, NULL);

  /* Nothing is put in the place of what the clipboard held when the text cannot be read. */
  if (texte != NULL && *texte != '\0')
    gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), texte);
}

static void
selection_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  PageView *self = JALONS_PAGE_VIEW (widget);
  PdfSelection *selection = page_view_get_selection (self);

  if (g_str_equal (action, "page.select-all"))
    pdf_selection_select_all (selection);
  else if (g_str_equal (action, "page.copy"))
    pdf_selection_dup_text_async (selection, NULL, copied_cb, g_object_ref (self));
  else
    pdf_selection_clear (selection);
}

/* Moving */

typedef enum
{
  PAS_HAUT,
  PAS_BAS,
  PAS_GAUCHE,
  PAS_DROITE,
  PAS_ECRAN_HAUT,
  PAS_ECRAN_BAS,
} Pas;

static void
move (GtkAdjustment *ajustement,
      double         pas)
{
  gtk_adjustment_set_value (ajustement, gtk_adjustment_get_value (ajustement) + pas);
}

static gboolean
move_cb (GtkWidget *widget,
         GVariant  *parametre,
         gpointer   data)
{
  PageView *self = JALONS_PAGE_VIEW (widget);
  GtkAdjustment *hauteur = page_view_get_vadjustment (self);
  GtkAdjustment *largeur = page_view_get_hadjustment (self);
  const double ecran = gtk_adjustment_get_page_size (hauteur) * 0.9;

  switch ((Pas) g_variant_get_int32 (parametre))
    {
    case PAS_HAUT:
      move (hauteur, -LIGNE);
      break;
    case PAS_BAS:
      move (hauteur, LIGNE);
      break;
    case PAS_GAUCHE:
      move (largeur, -LIGNE);
      break;
    case PAS_DROITE:
      move (largeur, LIGNE);
      break;
    case PAS_ECRAN_HAUT:
      move (hauteur, -ecran);
      break;
    case PAS_ECRAN_BAS:
    default:
      move (hauteur, ecran);
    }

  return GDK_EVENT_STOP;
}

static void
add_moves (GtkWidgetClass *widget_class)
{
  static const struct { guint touche; GdkModifierType mod; Pas pas; } touches[] = {
    { GDK_KEY_Up, 0, PAS_HAUT },           { GDK_KEY_KP_Up, 0, PAS_HAUT },
    { GDK_KEY_Down, 0, PAS_BAS },          { GDK_KEY_KP_Down, 0, PAS_BAS },
    { GDK_KEY_Left, 0, PAS_GAUCHE },       { GDK_KEY_KP_Left, 0, PAS_GAUCHE },
    { GDK_KEY_Right, 0, PAS_DROITE },      { GDK_KEY_KP_Right, 0, PAS_DROITE },
    { GDK_KEY_space, 0, PAS_ECRAN_BAS },   { GDK_KEY_space, GDK_SHIFT_MASK, PAS_ECRAN_HAUT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (touches); i++)
    gtk_widget_class_add_binding (widget_class, touches[i].touche, touches[i].mod, move_cb, "i",
                                  touches[i].pas);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct { const char *action; guint touche; GdkModifierType mod; } raccourcis[] = {
    { "page.previous", GDK_KEY_Page_Up, 0 },
    { "page.previous", GDK_KEY_KP_Page_Up, 0 },
    { "page.next", GDK_KEY_Page_Down, 0 },
    { "page.next", GDK_KEY_KP_Page_Down, 0 },
    { "page.first", GDK_KEY_Home, 0 },
    { "page.first", GDK_KEY_KP_Home, 0 },
    { "page.last", GDK_KEY_End, 0 },
    { "page.last", GDK_KEY_KP_End, 0 },
    { "page.zoom-in", GDK_KEY_plus, GDK_CONTROL_MASK },
    { "page.zoom-in", GDK_KEY_equal, GDK_CONTROL_MASK },
    { "page.zoom-in", GDK_KEY_KP_Add, GDK_CONTROL_MASK },
    { "page.zoom-out", GDK_KEY_minus, GDK_CONTROL_MASK },
    { "page.zoom-out", GDK_KEY_KP_Subtract, GDK_CONTROL_MASK },
    { "page.zoom-fit", GDK_KEY_0, GDK_CONTROL_MASK },
    { "page.zoom-fit", GDK_KEY_agrave, GDK_CONTROL_MASK },
    { "page.zoom-fit", GDK_KEY_KP_0, GDK_CONTROL_MASK },
    { "page.zoom-page", GDK_KEY_0, GDK_CONTROL_MASK | GDK_ALT_MASK },
    { "page.zoom-page", GDK_KEY_agrave, GDK_CONTROL_MASK | GDK_ALT_MASK },
    { "page.find", GDK_KEY_f, GDK_CONTROL_MASK },
    { "page.find-next", GDK_KEY_g, GDK_CONTROL_MASK },
    { "page.find-next", GDK_KEY_F3, 0 },
    { "page.find-previous", GDK_KEY_g, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "page.find-previous", GDK_KEY_F3, GDK_SHIFT_MASK },
    { "page.select-all", GDK_KEY_a, GDK_CONTROL_MASK },
    { "page.copy", GDK_KEY_c, GDK_CONTROL_MASK },
    { "page.side", GDK_KEY_F8, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (raccourcis); i++)
    gtk_widget_class_add_binding_action (widget_class, raccourcis[i].touche, raccourcis[i].mod,
                                         raccourcis[i].action, NULL);
}

/**
 * page_view_class_add_actions:
 *
 * Installs the actions of a view and their keys.
 */
void
page_view_class_add_actions (GtkWidgetClass *widget_class)
{
  static const struct { const char *nom; GtkWidgetActionActivateFunc faire; } actions[] = {
    { "page.previous", turn_action },          { "page.next", turn_action },
    { "page.first", turn_action },             { "page.last", turn_action },
    { "page.zoom-in", zoom_action },           { "page.zoom-out", zoom_action },
    { "page.zoom-fit", zoom_action },          { "page.zoom-page", zoom_action },
    { "page.find", find_action },              { "page.find-next", find_action },
    { "page.find-previous", find_action },     { "page.select-all", selection_action },
    { "page.select-none", selection_action },  { "page.copy", selection_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].nom, NULL, actions[i].faire);
  gtk_widget_class_install_property_action (widget_class, "page.side", "side-visible");
  gtk_widget_class_install_property_action (widget_class, "page.searching", "searching");
  add_keys (widget_class);
  add_moves (widget_class);
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           PageView                 *self)
{
  const GdkModifierType mod
    = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((mod & GDK_CONTROL_MASK) == 0 || page_view_get_n_pages (self) == 0)
    return GDK_EVENT_PROPAGATE;

  if (dy < 0)
    zoom_by (self, ZOOM_PAS);
  else if (dy > 0)
    zoom_by (self, 1 / ZOOM_PAS);
  return GDK_EVENT_STOP;
}

/**
 * page_view_add_scroll_zoom:
 * @defilement: where the wheel turns
 *
 * Lets the wheel zoom while Ctrl is held.
 */
void
page_view_add_scroll_zoom (PageView  *self,
                           GtkWidget *defilement)
{
  GtkEventController *molette
    = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  /* Before the scrolled window has it. */
  gtk_event_controller_set_propagation_phase (molette, GTK_PHASE_CAPTURE);
  g_signal_connect (molette, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (defilement, molette);
}
