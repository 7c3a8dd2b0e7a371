/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/conditions-card.h"

#include "base/formats.h"
#include "base/instant.h"
#include "dossier/dossier-dialogs.h"
#include "dossier/entretien-textes.h"
#include "dossier/remedes.h"
#include "model/codes.h"
#include "model/statuts.h"
#include "widgets/carte.h"
#include "widgets/ligne-layout.h"
#include "widgets/statut-pill.h"

#include <glib/gi18n.h>

struct _ConditionsCard
{
  GtkWidget parent_instance;

  DossierCourant *courant;
  char *suivant;

  GtkWidget *carte;
  GtkWidget *pill;
  GtkWidget *liste;
  GtkWidget *bouton;
};

G_DEFINE_FINAL_TYPE (ConditionsCard, conditions_card, GTK_TYPE_WIDGET)

static void
move_cb (ConditionsCard *self)
{
  g_autofree char *suivant = g_strdup (self->suivant);

  dossier_dialog_statut (GTK_WIDGET (self), self->courant, suivant);
}

/* When a missing meeting is planned, the date says that it is seen to. */
static char *
format_detail (DossierComplet  *complet,
               const Condition *condition)
{
  static const char prefixe[] = "reunion_";

  if (condition->remplie || !g_str_has_prefix (condition->code, prefixe))
    return NULL;

  for (guint i = 0; i < complet->entretiens->len; i++)
    {
      Entretien *entretien = complet->entretiens->pdata[i];

      if (g_strcmp0 (entretien->genre, condition->code + strlen (prefixe)) == 0 &&
          entretien_is_planned (entretien))
        {
          g_autofree char *jour = format_jour (instant_get_jour (entretien->debut),
                                               FORMAT_JOUR_DATE);

          return g_strdup_printf (_("planned for %s"), jour);
        }
    }

  return g_strdup (_("not planned yet"));
}

static GtkWidget *
create_line (ConditionsCard  *self,
             DossierComplet  *complet,
             const Condition *condition)
{
  GtkWidget *remede = remede_new_for_condition (self->courant, condition);
  g_autofree char *detail = format_detail (complet, condition);
  g_autofree char *phrase =
    g_strdup_printf ("%s, %s", condition->libelle, condition->remplie ? _("done") : _("missing"));
  GtkWidget *ligne = ligne_box_new (10);
  GtkWidget *textes = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *image = gtk_image_new_from_icon_name (condition->remplie ? "entretien-tenu-symbolic"
                                                                      : "entretien-prevu-symbolic");

  gtk_widget_add_css_class (image, condition->remplie ? "good-text" : "secondary");
  gtk_widget_set_valign (image, GTK_ALIGN_START);
  gtk_widget_set_margin_top (image, 2);
  gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  condition->remplie ? _("done") : _("missing"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (ligne), GTK_ACCESSIBLE_PROPERTY_LABEL, phrase,
                                  -1);
  gtk_box_append (GTK_BOX (textes), carte_texte_new (condition->libelle, NULL));
  if (detail != NULL)
    gtk_box_append (GTK_BOX (textes), carte_texte_new (detail, "small-caption"));
  if (remede != NULL)
    gtk_box_append (GTK_BOX (textes), remede);
  gtk_widget_set_hexpand (textes, TRUE);
  gtk_box_append (GTK_BOX (ligne), image);
  gtk_box_append (GTK_BOX (ligne), textes);

  return ligne;
}

static guint
fill (ConditionsCard *self,
      DossierComplet *complet)
{
  g_autoptr (GPtrArray) conditions = statuts_check (complet, self->suivant);
  guint manquent = 0;

  boite_clear (self->liste);
  for (guint i = 0; i < conditions->len; i++)
    {
      const Condition *condition = conditions->pdata[i];

      manquent += !condition->remplie;
      gtk_box_append (GTK_BOX (self->liste), create_line (self, complet, condition));
    }
  if (conditions->len == 0)
    gtk_box_append (GTK_BOX (self->liste),
                    carte_texte_new (_("Nothing else is asked for."), "secondary"));

  return manquent;
}

static void
refresh_cb (ConditionsCard *self)
{
  DossierComplet *complet = dossier_courant_get_complet (self->courant);
  const char *suivant = complet != NULL ? statuts_get_next (complet) : NULL;
  g_autofree char *titre = NULL;
  g_autofree char *manque = NULL;
  guint manquent;
  gboolean focus;

  focus = gtk_widget_get_focus_child (self->liste) != NULL;
  gtk_widget_set_visible (GTK_WIDGET (self), suivant != NULL);
  if (suivant == NULL)
    return;

  g_free (self->suivant);
  self->suivant = g_strdup (suivant);
  titre = g_strdup_printf (_("Before moving to “%s”"),
                           code_libelle_find (codes_statut_dossier, suivant));
  carte_set_titre (self->carte, titre);

  manquent = fill (self, complet);
  manque = g_strdup_printf (ngettext ("%u missing", "%u missing", manquent), manquent);
  if (manquent > 0)
    statut_pill_set (JALONS_STATUT_PILL (self->pill), PILL_NEAR, "alerte-symbolic", manque);
  else
    statut_pill_set (JALONS_STATUT_PILL (self->pill), PILL_GOOD, "coche-symbolic", _("Ready"));
  gtk_widget_set_visible (self->bouton,
                          manquent == 0 && dossier_courant_is_writable (self->courant));
  if (focus)
    gtk_widget_child_focus (self->carte, GTK_DIR_TAB_FORWARD);
}

static void
conditions_card_dispose (GObject *object)
{
  ConditionsCard *self = JALONS_CONDITIONS_CARD (object);

  g_clear_pointer (&self->carte, gtk_widget_unparent);
  g_clear_object (&self->courant);
  g_clear_pointer (&self->suivant, g_free);

  G_OBJECT_CLASS (conditions_card_parent_class)->dispose (object);
}

static void
conditions_card_class_init (ConditionsCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = conditions_card_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
conditions_card_init (ConditionsCard *self)
{
  self->carte = carte_new (NULL);
  self->pill = statut_pill_new ();
  self->liste = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  self->bouton = gtk_button_new_with_label (_("Move on"));
  gtk_widget_set_halign (self->bouton, GTK_ALIGN_END);
  g_signal_connect_object (self->bouton, "clicked", G_CALLBACK (move_cb), self,
                           G_CONNECT_SWAPPED);
  carte_add_end (self->carte, self->pill);
  carte_add (self->carte, self->liste);
  carte_add (self->carte, self->bouton);
  gtk_widget_set_parent (self->carte, GTK_WIDGET (self));
}

/**
 * conditions_card_new:
 * @courant: the dossier
 *
 * Returns: (transfer floating): what its next statut asks for
 */
GtkWidget *
conditions_card_new (DossierCourant *courant)
{
  ConditionsCard *self = g_object_new (TYPE_CONDITIONS_CARD, NULL);

  self->courant = g_object_ref (courant);
  g_signal_connect_object (courant, "changed", G_CALLBACK (refresh_cb), self, G_CONNECT_SWAPPED);
  refresh_cb (self);

  return GTK_WIDGET (self);
}
