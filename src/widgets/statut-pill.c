/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/statut-pill.h"

#include "widgets/couleurs.h"
#include "widgets/formes.h"
#include "widgets/libelles.h"

/**
 * StatutPill:
 *
 * A word and a shape in a round pill whose colour says how much it calls for work.
 */
struct _StatutPill
{
  GtkWidget parent_instance;

  GtkWidget *image;
  GtkWidget *label;
  const char *classe;
};

G_DEFINE_FINAL_TYPE (StatutPill, statut_pill, GTK_TYPE_WIDGET)

static void
statut_pill_dispose (GObject *object)
{
  StatutPill *self = JALONS_STATUT_PILL (object);

  g_clear_pointer (&self->image, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (statut_pill_parent_class)->dispose (object);
}

static void
statut_pill_class_init (StatutPillClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = statut_pill_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "statutpill");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
statut_pill_init (StatutPill *self)
{
  self->image = gtk_image_new ();
  gtk_widget_set_visible (self->image, FALSE);
  gtk_widget_set_parent (self->image, GTK_WIDGET (self));
  self->label = gtk_label_new (NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
}

/**
 * statut_pill_new:
 *
 * Returns: (transfer floating): an empty pill
 */
GtkWidget *
statut_pill_new (void)
{
  return g_object_new (JALONS_TYPE_STATUT_PILL, NULL);
}

/**
 * statut_pill_set_shrinks:
 *
 * Lets the word of the pill be cut where there is little room for it.
 */
void
statut_pill_set_shrinks (StatutPill *self)
{
  g_return_if_fail (JALONS_IS_STATUT_PILL (self));

  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
}

/**
 * pill_genre_get_class:
 *
 * Returns: the style class of a kind, also for a `menubutton.statut`
 */
const char *
pill_genre_get_class (PillGenre genre)
{
  static const char * const classes[] = { "neutral", "good", "near", "late", "encours", "outline",
                                          "plain" };

  g_return_val_if_fail (genre < G_N_ELEMENTS (classes), classes[0]);

  return classes[genre];
}

/**
 * pill_genre_of_dossier:
 * @statut: (nullable): a statut code of a dossier
 *
 * Returns: the kind of its pill: demande and préalable neutral, conventionnement and suspendu amber,
 *   en cours blue, conclu and suivi green, what is over neutral
 */
PillGenre
pill_genre_of_dossier (const char *statut)
{
  static const struct { const char *statut; PillGenre genre; } genres[] = {
    { "conventionnement", PILL_NEAR }, { "suspendu", PILL_NEAR }, { "en_cours", PILL_ENCOURS },
    { "conclu", PILL_GOOD },           { "suivi", PILL_GOOD },
  };

  for (guint i = 0; i < G_N_ELEMENTS (genres); i++)
    if (g_strcmp0 (genres[i].statut, statut) == 0)
      return genres[i].genre;

  return PILL_NEUTRAL;
}

static void
set_classe (StatutPill *self,
            const char *classe)
{
  if (self->classe != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->classe);
  self->classe = classe;
  gtk_widget_add_css_class (GTK_WIDGET (self), classe);
}

static void
set_contenu (StatutPill *self,
             const char *icon_name,
             const char *label)
{
  gtk_widget_set_visible (self->image, icon_name != NULL);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->image), icon_name);
  gtk_label_set_text (GTK_LABEL (self->label), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * statut_pill_set:
 * @icon_name: (nullable): a symbolic icon
 * @label: its word, never empty: colour alone says nothing
 */
void
statut_pill_set (StatutPill *self,
                 PillGenre   genre,
                 const char *icon_name,
                 const char *label)
{
  g_return_if_fail (JALONS_IS_STATUT_PILL (self));

  set_classe (self, pill_genre_get_class (genre));
  set_contenu (self, icon_name, label);
}

/**
 * statut_pill_set_phase:
 * @rang: the order of the phase in its prestation, from 0
 * @label: its number and its name
 *
 * Shows a phase in its own colours.
 */
void
statut_pill_set_phase (StatutPill *self,
                       guint       rang,
                       const char *label)
{
  g_return_if_fail (JALONS_IS_STATUT_PILL (self));

  set_classe (self, couleur_get_phase_class (rang));
  set_contenu (self, NULL, label);
}

/**
 * statut_pill_set_echeance:
 * @etat: (nullable): an état code of an échéance
 * @label: what is said of it: "Retard 3 j", "20 nov."
 *
 * Shows an échéance: a pill only when it is late or near, else a lozenge and grey text, so that
 * colour means work.
 */
void
statut_pill_set_echeance (StatutPill *self,
                          const char *etat,
                          const char *label)
{
  PillGenre genre = PILL_PLAIN;

  g_return_if_fail (JALONS_IS_STATUT_PILL (self));

  if (g_strcmp0 (etat, "depassee") == 0)
    genre = PILL_LATE;
  else if (g_strcmp0 (etat, "proche") == 0)
    genre = PILL_NEAR;
  statut_pill_set (self, genre, forme_echeance_get_icon (etat), label);
}

/**
 * statut_pill_set_entretien:
 * @statut: (nullable): a statut code of an entretien
 *
 * Shows the statut of an entretien: its shape and its word.
 */
void
statut_pill_set_entretien (StatutPill *self,
                           const char *statut)
{
  PillGenre genre = PILL_OUTLINE;

  g_return_if_fail (JALONS_IS_STATUT_PILL (self));

  if (g_strcmp0 (statut, "realise") == 0)
    genre = PILL_GOOD;
  else if (g_strcmp0 (statut, "confirme") == 0)
    genre = PILL_ENCOURS;
  else if (g_strcmp0 (statut, "reporte") == 0)
    genre = PILL_NEAR;
  else if (g_strcmp0 (statut, "annule") == 0)
    genre = PILL_NEUTRAL;
  else if (statut_is_anormal (statut))
    genre = PILL_LATE;
  statut_pill_set (self, genre, forme_entretien_get_icon (statut),
                   libelle_statut_entretien (statut));
}
