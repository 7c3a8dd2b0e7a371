/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agenda/agenda-ligne.h"

#include "base/formats.h"
#include "base/instant.h"
#include "widgets/formes.h"
#include "widgets/libelles.h"
#include "widgets/wrap-layout.h"

#include <glib/gi18n.h>

#define LARGEUR_JOUR 16
#define LARGEUR_HEURES 14

struct _AgendaLigne
{
  GtkWidget parent_instance;

  AgendaItem *item;
  gboolean premier;
  guint position;
  GtkWidget *jour;
  GtkWidget *heures;
  GtkWidget *forme;
  GtkWidget *statut;
  GtkWidget *nom;
  GtkWidget *detail;
  GtkWidget *conflit;
  GtkWidget *notes;
};

G_DEFINE_FINAL_TYPE (AgendaLigne, agenda_ligne, GTK_TYPE_WIDGET)

static void
agenda_ligne_dispose (GObject *object)
{
  GtkWidget *enfant;

  while ((enfant = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (enfant);
  g_clear_object (&JALONS_AGENDA_LIGNE (object)->item);

  G_OBJECT_CLASS (agenda_ligne_parent_class)->dispose (object);
}

static void
agenda_ligne_class_init (AgendaLigneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = agenda_ligne_dispose;
  gtk_widget_class_set_css_name (widget_class, "row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  /* In large letters what is said of it goes under when. */
  gtk_widget_class_set_layout_manager_type (widget_class, TYPE_WRAP_LAYOUT);
}

static GtkWidget *
add_label (AgendaLigne *self,
           gint         largeur,
           const char  *classe)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), largeur);
  gtk_widget_add_css_class (label, classe);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

/* One click to its notes; the keys have their own, and the arrows go from row to row. */
static void
add_notes (AgendaLigne *self)
{
  self->notes = gtk_button_new_from_icon_name ("modifier-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->notes), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Take notes of this meeting"), -1);
  gtk_widget_set_tooltip_text (self->notes, _("Take notes of this meeting (Ctrl+Enter)"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->notes), "s", "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->notes), "win.capture-entretien");
  gtk_widget_add_css_class (self->notes, "flat");
  gtk_widget_add_css_class (self->notes, "row-tool");
  gtk_widget_set_focusable (self->notes, FALSE);
  gtk_widget_set_valign (self->notes, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->notes, GTK_WIDGET (self));
}

static void
agenda_ligne_init (AgendaLigne *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "activatable");
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  self->jour = add_label (self, LARGEUR_JOUR, "heading");
  self->heures = add_label (self, LARGEUR_HEURES, "tabular");
  self->forme = gtk_image_new ();
  gtk_widget_set_parent (self->forme, GTK_WIDGET (self));
  self->statut = add_label (self, 15, "secondary");
  self->nom = add_label (self, 26, "heading");
  self->detail = add_label (self, -1, "secondary");
  gtk_widget_set_hexpand (self->detail, TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (self->detail), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (self->nom), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (self->nom), 26);
  self->conflit = gtk_label_new (_("conflict"));
  gtk_widget_add_css_class (self->conflit, "pill-label");
  gtk_widget_add_css_class (self->conflit, "late");
  gtk_widget_set_valign (self->conflit, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->conflit, GTK_WIDGET (self));
  add_notes (self);
}

static char *
make_detail (const AgendaDonnees *donnees)
{
  const char *lieu = donnees->lieu != NULL ? donnees->lieu : libelle_mode (donnees->mode);

  if (donnees->indisponible)
    return g_strdup (donnees->conseiller);

  return g_strdup_printf ("%s · %s", donnees->genre_libelle != NULL ? donnees->genre_libelle : "", lieu);
}

static void
label_row (AgendaLigne *self)
{
  g_autofree char *texte =
    agenda_item_get_texte (self->item, agenda_item_get_donnees (self->item)->conflit != NULL);
  g_autofree char *suite = agenda_item_get_description (self->item);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, texte,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, suite != NULL ? suite : "", -1);
}

/**
 * agenda_ligne_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
agenda_ligne_new (void)
{
  return g_object_new (TYPE_AGENDA_LIGNE, NULL);
}

/**
 * agenda_ligne_set_item:
 * @premier: whether it is the first of its day, which is named
 *
 * Shows @item; a row that shows it already does nothing.
 */
void
agenda_ligne_set_item (AgendaLigne *self,
                       AgendaItem  *item,
                       gboolean     premier)
{
  const AgendaDonnees *donnees = agenda_item_get_donnees (item);
  g_autofree char *jour = NULL;
  g_autofree char *heures = NULL;
  g_autofree char *nom = NULL;
  g_autofree char *detail = NULL;

  if (self->item == item && self->premier == premier)
    return;

  g_set_object (&self->item, item);
  self->premier = premier;
  jour = format_jour (agenda_item_get_jour (item), FORMAT_JOUR_COURT);
  heures = format_plage_heures (donnees->debut, donnees->duree_minutes);
  nom = format_nom (donnees->nom, donnees->prenom);
  detail = make_detail (donnees);
  gtk_label_set_text (GTK_LABEL (self->jour), premier ? jour : "");
  gtk_label_set_text (GTK_LABEL (self->heures), heures);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->forme),
                                donnees->indisponible ? NULL
                                                      : forme_entretien_get_icon (donnees->statut));
  gtk_label_set_text (GTK_LABEL (self->statut), donnees->indisponible
                                                  ? _("unavailable")
                                                  : libelle_statut_entretien (donnees->statut));
  gtk_label_set_text (GTK_LABEL (self->nom), nom);
  gtk_label_set_text (GTK_LABEL (self->detail), detail);
  gtk_widget_set_visible (self->conflit, donnees->conflit != NULL);
  gtk_widget_set_visible (self->notes, !donnees->indisponible);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->notes), "s",
                                    donnees->uuid != NULL ? donnees->uuid : "");
  label_row (self);
}

/**
 * agenda_ligne_set_place:
 * @position: among the @n of the list, from 0
 *
 * Says where it is, to a screen reader too.
 */
void
agenda_ligne_set_place (AgendaLigne *self,
                        guint        position,
                        guint        n)
{
  self->position = position;
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_POS_IN_SET,
                                  (gint) position + 1, GTK_ACCESSIBLE_RELATION_SET_SIZE, (gint) n, -1);
}

/**
 * agenda_ligne_set_choisie:
 *
 * Marks the row where the keyboard is.
 */
void
agenda_ligne_set_choisie (AgendaLigne *self,
                          gboolean     choisie)
{
  if (choisie)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, choisie, -1);
}

/**
 * agenda_ligne_get_position:
 *
 * Returns: its place in the list, from 0
 */
guint
agenda_ligne_get_position (AgendaLigne *self)
{
  return self->position;
}

/**
 * agenda_ligne_get_item:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
AgendaItem *
agenda_ligne_get_item (AgendaLigne *self)
{
  return self->item;
}
