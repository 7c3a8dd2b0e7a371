/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agenda/journee-cadre.h"

#include "operations/reglages.h"

#include <glib/gi18n.h>

#define CLE_REGLAGE "agenda.journee"

/* What the views need beside the day. */
#define LARGEUR_VUES 760

struct _JourneeCadre
{
  GtkWidget parent_instance;

  Repository *repository;
  gboolean deplie;
  gboolean vue;
  gboolean place;
  guint place_id;

  GtkWidget *vues;
  GtkWidget *trait;
  GtkWidget *liste;
  GtkWidget *bouton; /* not owned: in the header */
};

enum
{
  PROP_DEPLIE = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (JourneeCadre, journee_cadre, GTK_TYPE_WIDGET)

static int
measure_liste (JourneeCadre *self)
{
  int liste, trait;

  gtk_widget_measure (self->liste, GTK_ORIENTATION_HORIZONTAL, -1, &liste, NULL, NULL, NULL);
  gtk_widget_measure (self->trait, GTK_ORIENTATION_HORIZONTAL, -1, &trait, NULL, NULL, NULL);

  return liste + trait;
}

static void
journee_cadre_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  JourneeCadre *self = JALONS_JOURNEE_CADRE (widget);

  *minimum_baseline = *natural_baseline = -1;
  gtk_widget_measure (self->vues, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL && self->deplie)
    *natural += measure_liste (self);
}

/* Where there is no room for the day, a button that unfolds it would do nothing. */
static gboolean
place_cb (gpointer data)
{
  JourneeCadre *self = data;

  self->place_id = 0;
  if (self->bouton != NULL)
    gtk_widget_set_visible (self->bouton, self->place);
  return G_SOURCE_REMOVE;
}

static void
set_place (JourneeCadre *self,
           gboolean      place)
{
  if (self->place == place)
    return;

  /* Not while the sizes are being given. */
  self->place = place;
  if (self->place_id == 0)
    self->place_id = g_idle_add (place_cb, self);
}

static void
journee_cadre_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  JourneeCadre *self = JALONS_JOURNEE_CADRE (widget);
  const int cote = measure_liste (self);
  int vues, trait;

  gtk_widget_measure (self->vues, GTK_ORIENTATION_HORIZONTAL, -1, &vues, NULL, NULL, NULL);
  gtk_widget_measure (self->trait, GTK_ORIENTATION_HORIZONTAL, -1, &trait, NULL, NULL, NULL);
  set_place (self, width - cote >= MAX (vues, LARGEUR_VUES));
  self->vue = self->deplie && self->place;
  gtk_widget_set_child_visible (self->liste, self->vue);
  gtk_widget_set_child_visible (self->trait, self->vue);
  gtk_widget_size_allocate (self->vues,
                            &(GtkAllocation) { 0, 0, self->vue ? width - cote : width, height }, -1);
  if (!self->vue)
    return;

  gtk_widget_size_allocate (self->trait, &(GtkAllocation) { width - cote, 0, trait, height }, -1);
  gtk_widget_size_allocate (self->liste,
                            &(GtkAllocation) { width - cote + trait, 0, cote - trait, height }, -1);
}

static void
journee_cadre_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  g_value_set_boolean (value, JALONS_JOURNEE_CADRE (object)->deplie);
}

/* A base that cannot be written forgets it, and the day is folded all the same. */
static void
journee_cadre_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  JourneeCadre *self = JALONS_JOURNEE_CADRE (object);

  if (self->deplie == g_value_get_boolean (value))
    return;

  self->deplie = g_value_get_boolean (value);
  reglages_write (self->repository, CLE_REGLAGE, self->deplie ? "1" : "0", NULL);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (object, pspec);
}

static void
journee_cadre_dispose (GObject *object)
{
  JourneeCadre *self = JALONS_JOURNEE_CADRE (object);

  g_clear_handle_id (&self->place_id, g_source_remove);
  g_clear_weak_pointer (&self->bouton);
  g_clear_pointer (&self->vues, gtk_widget_unparent);
  g_clear_pointer (&self->trait, gtk_widget_unparent);
  g_clear_pointer (&self->liste, gtk_widget_unparent);
  g_clear_object (&self->repository);

  G_OBJECT_CLASS (journee_cadre_parent_class)->dispose (object);
}

static void
journee_cadre_class_init (JourneeCadreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = journee_cadre_get_property;
  object_class->set_property = journee_cadre_set_property;
  object_class->dispose = journee_cadre_dispose;
  widget_class->measure = journee_cadre_measure;
  widget_class->size_allocate = journee_cadre_size_allocate;
  properties[PROP_DEPLIE] = g_param_spec_boolean ("deplie", NULL, NULL, TRUE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                                                  G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
journee_cadre_init (JourneeCadre *self)
{
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}

/**
 * journee_cadre_new:
 * @repository: an open base
 * @vues: the views, which it takes from where they stand
 *
 * Returns: (transfer floating): the views and the day
 */
GtkWidget *
journee_cadre_new (Repository *repository,
                   GtkWidget  *vues)
{
  JourneeCadre *self = g_object_new (JALONS_TYPE_JOURNEE_CADRE, NULL);
  g_autofree char *valeur = reglages_read (repository, CLE_REGLAGE);

  self->repository = g_object_ref (repository);
  self->deplie = g_strcmp0 (valeur, "0") != 0;
  self->vues = vues;
  self->trait = gtk_separator_new (GTK_ORIENTATION_VERTICAL);
  self->liste = journee_liste_new (repository);
  g_object_ref (vues);
  gtk_widget_unparent (vues);
  gtk_widget_set_parent (vues, GTK_WIDGET (self));
  g_object_unref (vues);
  gtk_widget_set_parent (self->trait, GTK_WIDGET (self));
  gtk_widget_set_parent (self->liste, GTK_WIDGET (self));

  return GTK_WIDGET (self);
}

/**
 * journee_cadre_create_bouton:
 *
 * Returns: (transfer floating): a button that folds and unfolds the day
 */
GtkWidget *
journee_cadre_create_bouton (JourneeCadre *self)
{
  GtkWidget *bouton = gtk_toggle_button_new ();

  gtk_button_set_icon_name (GTK_BUTTON (bouton), "panneau-symbolic");
  gtk_widget_set_tooltip_text (bouton, _("What to prepare that day (P)"));
  gtk_widget_set_valign (bouton, GTK_ALIGN_CENTER);
  g_object_bind_property (self, "deplie", bouton, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  gtk_widget_set_visible (bouton, self->place);
  g_set_weak_pointer (&self->bouton, bouton);

  return bouton;
}

/**
 * journee_cadre_get_liste:
 *
 * Returns: (transfer none): the day
 */
JourneeListe *
journee_cadre_get_liste (JourneeCadre *self)
{
  return JALONS_JOURNEE_LISTE (self->liste);
}

/**
 * journee_cadre_is_shown:
 *
 * Returns: whether there is room for the day, and it is unfolded
 */
gboolean
journee_cadre_is_shown (JourneeCadre *self)
{
  return self->vue;
}
