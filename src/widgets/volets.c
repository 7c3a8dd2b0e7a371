/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/volets.h"

#include "widgets/retour-bouton.h"
#include "widgets/texte-echelle.h"

#include <glib/gi18n.h>

/**
 * Volets:
 *
 * The list is at the start, what is chosen in it at the end, with a divider between them. Below the
 * width "seuil", which grows with the text, or when either lacks room, they fold: one shows at a
 * time, and a button above what is chosen leads back to the list.
 */
struct _Volets
{
  GtkWidget parent_instance;

  GtkWidget *paned;
  GtkWidget *liste;
  GtkWidget *fin; /* the way back, above what is chosen */
  GtkWidget *retour;
  GtkWidget *choix;

  int seuil;
  int largeur;
  int part;
  int minimum_liste;
  int minimum_fin;
  guint pliage;
  guint clic;
  gboolean voulue; /* the list, when there is room for both */
  gboolean devant; /* what is chosen, when there is room for one */
  gboolean plie;
  gboolean etendue; /* the list has all the room */
  gboolean placing;
};

enum
{
  PROP_0,
  PROP_LISTE,
  PROP_CHOIX,
  PROP_SEUIL,
  PROP_LARGEUR,
  PROP_PART,
  PROP_RETOUR,
  PROP_LISTE_VISIBLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (Volets, volets, GTK_TYPE_WIDGET)

/* Which of the two shows */

static gboolean
has_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* The divider goes on taking presses where it stood, even when it is hidden: what shows there could be
 * neither pressed nor chosen. */
static void
enable_divider (Volets   *self,
                gboolean  enabled)
{
  g_autoptr (GListModel) controleurs = gtk_widget_observe_controllers (self->paned);

  for (guint i = 0; i < g_list_model_get_n_items (controleurs); i++)
    {
      g_autoptr (GtkEventController) controleur = g_list_model_get_item (controleurs, i);

      if (GTK_IS_GESTURE (controleur))
        gtk_event_controller_set_propagation_phase (controleur, enabled ? GTK_PHASE_CAPTURE
                                                                        : GTK_PHASE_NONE);
    }
}

static void
show_parts (Volets *self)
{
  const gboolean liste = volets_is_liste_visible (self);
  const gboolean fin = !self->etendue && (!self->plie || self->devant);
  const gboolean move = (has_focus (self->liste) && !liste) || (has_focus (self->fin) && !fin);

  if (self->liste == NULL || self->choix == NULL)
    return;

  gtk_widget_set_visible (self->retour, self->plie && self->devant && !self->etendue);
  gtk_widget_set_visible (liste ? self->liste : self->fin, TRUE);
  gtk_widget_set_visible (self->liste, liste);
  gtk_widget_set_visible (self->fin, fin);
  enable_divider (self, liste && fin);
  if (move)
    gtk_widget_child_focus (liste ? self->liste : self->choix, GTK_DIR_TAB_FORWARD);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LISTE_VISIBLE]);
}

static gboolean
fold_cb (gpointer data)
{
  Volets *self = data;

  self->pliage = 0;
  /* Whoever works on what is chosen goes on; a list that was hidden stays so. */
  if (self->plie && (has_focus (self->fin) || !self->voulue))
    self->devant = TRUE;
  show_parts (self);

  return G_SOURCE_REMOVE;
}

static void
back_cb (Volets *self)
{
  volets_set_liste_visible (self, TRUE);
  gtk_widget_child_focus (self->liste, GTK_DIR_TAB_FORWARD);
}

static gboolean
show_choix_cb (gpointer data)
{
  Volets *self = data;

  self->clic = 0;
  volets_show_choix (self);

  return G_SOURCE_REMOVE;
}

static gboolean
is_in_row (GtkWidget *widget,
           GtkWidget *top)
{
  for (; widget != NULL && widget != top; widget = gtk_widget_get_parent (widget))
    if (g_str_equal (gtk_widget_get_css_name (widget), "row"))
      return TRUE;

  return FALSE;
}

/* The row takes the click to be chosen: what it shows comes in front afterwards. */
static void
released_cb (Volets *self,
             int     n_press,
             double  x,
             double  y)
{
  GtkWidget *touche = gtk_widget_pick (self->liste, x, y, GTK_PICK_DEFAULT);

  if (self->plie && !self->etendue && self->clic == 0 && is_in_row (touche, self->liste))
    self->clic = g_idle_add (show_choix_cb, self);
}

/* Sizes */

/* What is hidden asks for nothing: its last width tells what it needs. */
static void
measure_parts (Volets *self)
{
  if (gtk_widget_get_visible (self->liste))
    gtk_widget_measure (self->liste, GTK_ORIENTATION_HORIZONTAL, -1, &self->minimum_liste, NULL,
                        NULL, NULL);
  if (gtk_widget_get_visible (self->fin))
    gtk_widget_measure (self->fin, GTK_ORIENTATION_HORIZONTAL, -1, &self->minimum_fin, NULL, NULL,
                        NULL);
}

static void
volets_measure (GtkWidget      *widget,
                GtkOrientation  orientation,
                int             for_size,
                int            *minimum,
                int            *natural,
                int            *minimum_baseline,
                int            *natural_baseline)
{
  Volets *self = JALONS_VOLETS (widget);
  int least;

  gtk_widget_measure (self->paned, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (self->paned, orientation,
                      orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0
                        ? MAX (for_size, least)
                        : for_size,
                      minimum, natural, minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    return;

  measure_parts (self);
  *minimum = MAX (self->minimum_liste, self->minimum_fin);
  *natural = MAX (*natural, *minimum);
}

static void
volets_size_allocate (GtkWidget *widget,
                      int        width,
                      int        height,
                      int        baseline)
{
  Volets *self = JALONS_VOLETS (widget);
  int minimum;
  gboolean plie;

  measure_parts (self);
  plie = width < MAX (texte_echelle_px (widget, self->seuil),
                      (self->voulue ? self->minimum_liste : 0) + self->minimum_fin);
  gtk_widget_measure (self->paned, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  self->placing = TRUE;
  if (self->largeur > 0 && !plie)
    gtk_paned_set_position (GTK_PANED (self->paned), MIN (texte_echelle_px (widget, self->largeur),
                                                          width * self->part / 100));
  /* For the time of a frame both can need more than there is. */
  gtk_widget_allocate (self->paned, MAX (width, minimum), height, baseline, NULL);
  self->placing = FALSE;
  if (plie == self->plie || self->etendue)
    return;

  self->plie = plie;
  if (self->pliage == 0)
    self->pliage = g_idle_add (fold_cb, self);
}

/* Only what the user did is remembered: the pane also moves its divider by itself, to what the
 * list needs at least. */
static void
position_changed_cb (Volets *self)
{
  const int position = gtk_paned_get_position (GTK_PANED (self->paned));

  if (self->placing || self->plie || self->etendue || self->liste == NULL || !gtk_widget_get_mapped (self->paned))
    return;

  if (position <= self->minimum_liste)
    return;
  self->largeur = (int) ((gint64) position * 1000 / texte_echelle_px (self->paned, 1000));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LARGEUR]);
}

/* Class */

static void
set_liste (Volets    *self,
           GtkWidget *liste)
{
  GtkGesture *geste = gtk_gesture_click_new ();

  self->liste = liste;
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (geste), GTK_PHASE_CAPTURE);
  g_signal_connect_object (geste, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (liste, GTK_EVENT_CONTROLLER (geste));
  gtk_paned_set_start_child (GTK_PANED (self->paned), liste);
}

static void
set_choix (Volets    *self,
           GtkWidget *choix)
{
  self->choix = choix;
  gtk_widget_set_vexpand (choix, TRUE);
  gtk_box_append (GTK_BOX (self->fin), choix);
}

static void
volets_get_property (GObject    *object,
                     guint       prop_id,
                     GValue     *value,
                     GParamSpec *pspec)
{
  if (prop_id == PROP_LARGEUR)
    g_value_set_int (value, JALONS_VOLETS (object)->largeur);
  else if (prop_id == PROP_LISTE_VISIBLE)
    g_value_set_boolean (value, volets_is_liste_visible (JALONS_VOLETS (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
volets_set_property (GObject      *object,
                     guint         prop_id,
                     const GValue *value,
                     GParamSpec   *pspec)
{
  Volets *self = JALONS_VOLETS (object);

  switch (prop_id)
    {
    case PROP_LISTE:
      set_liste (self, g_value_get_object (value));
      break;
    case PROP_CHOIX:
      set_choix (self, g_value_get_object (value));
      break;
    case PROP_SEUIL:
      self->seuil = g_value_get_int (value);
      break;
    case PROP_LARGEUR:
      volets_set_largeur (self, g_value_get_int (value));
      break;
    case PROP_PART:
      self->part = g_value_get_int (value);
      break;
    case PROP_RETOUR:
      retour_bouton_set_texte (self->retour, g_value_get_string (value));
      break;
    case PROP_LISTE_VISIBLE:
      volets_set_liste_visible (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
volets_dispose (GObject *object)
{
  Volets *self = JALONS_VOLETS (object);

  g_clear_handle_id (&self->pliage, g_source_remove);
  g_clear_handle_id (&self->clic, g_source_remove);
  self->liste = NULL;
  self->choix = NULL;
  g_clear_pointer (&self->paned, gtk_widget_unparent);

  G_OBJECT_CLASS (volets_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags written = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  properties[PROP_LISTE] = g_param_spec_object ("liste", NULL, NULL, GTK_TYPE_WIDGET, written);
  properties[PROP_CHOIX] = g_param_spec_object ("choix", NULL, NULL, GTK_TYPE_WIDGET, written);
  properties[PROP_SEUIL] = g_param_spec_int ("seuil", NULL, NULL, 0, G_MAXINT16, 0, written);
  properties[PROP_LARGEUR] =
    g_param_spec_int ("largeur", NULL, NULL, 0, G_MAXINT16, 0,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PART] = g_param_spec_int ("part", NULL, NULL, 0, 100, 50, written);
  properties[PROP_RETOUR] = g_param_spec_string ("retour", NULL, NULL, NULL, written);
  properties[PROP_LISTE_VISIBLE] =
    g_param_spec_boolean ("liste-visible", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
volets_class_init (VoletsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = volets_get_property;
  object_class->set_property = volets_set_property;
  object_class->dispose = volets_dispose;
  widget_class->measure = volets_measure;
  widget_class->size_allocate = volets_size_allocate;
  install_properties (object_class);

  gtk_widget_class_set_css_name (widget_class, "volets");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
volets_init (Volets *self)
{
  self->voulue = TRUE;
  self->part = 50;
  self->retour = retour_bouton_new (_("Back"));
  g_signal_connect_swapped (self->retour, "clicked", G_CALLBACK (back_cb), self);
  self->fin = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->fin), self->retour);
  self->paned = g_object_new (GTK_TYPE_PANED, "end-child", self->fin, "resize-start-child", FALSE,
                              "shrink-start-child", FALSE, "shrink-end-child", FALSE, NULL);
  g_signal_connect_swapped (self->paned, "notify::position", G_CALLBACK (position_changed_cb),
                            self);
  gtk_widget_set_parent (self->paned, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * volets_is_liste_visible:
 *
 * Returns: whether the list shows
 */
gboolean
volets_is_liste_visible (Volets *self)
{
  g_return_val_if_fail (JALONS_IS_VOLETS (self), FALSE);

  if (self->etendue)
    return TRUE;
  return self->plie ? !self->devant : self->voulue;
}

/**
 * volets_set_liste_visible:
 * @visible: whether the list shows
 *
 * Shows or hides the list; where one part shows at a time, the other takes its place.
 */
void
volets_set_liste_visible (Volets   *self,
                          gboolean  visible)
{
  g_return_if_fail (JALONS_IS_VOLETS (self));

  if (self->plie)
    self->devant = !visible;
  else
    self->voulue = visible;
  if (self->plie && visible)
    self->voulue = TRUE;
  show_parts (self);
}

/**
 * volets_set_etendue:
 * @etendue: whether the list has all the room
 *
 * Hides what is chosen, or shows it again beside the list, where it was.
 */
void
volets_set_etendue (Volets   *self,
                    gboolean  etendue)
{
  g_return_if_fail (JALONS_IS_VOLETS (self));

  if (self->etendue == etendue)
    return;
  self->etendue = etendue;
  show_parts (self);
}

/**
 * volets_show_choix:
 *
 * Something was chosen: where one part shows at a time, that is the one.
 */
void
volets_show_choix (Volets *self)
{
  g_return_if_fail (JALONS_IS_VOLETS (self));

  self->devant = TRUE;
  if (self->plie)
    show_parts (self);
}

/**
 * volets_get_largeur:
 *
 * Returns: the width that the user gave the list, in pixels for text of the usual size
 */
int
volets_get_largeur (Volets *self)
{
  g_return_val_if_fail (JALONS_IS_VOLETS (self), 0);

  return self->largeur;
}

/**
 * volets_set_largeur:
 * @largeur: in pixels for text of the usual size
 *
 * Gives the list a width, less where there is little room.
 */
void
volets_set_largeur (Volets *self,
                    int     largeur)
{
  g_return_if_fail (JALONS_IS_VOLETS (self));

  self->largeur = largeur;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
