/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/carnet-private.h"

#include "widgets/carte.h"

#include <glib/gi18n.h>

struct _CarnetCard
{
  GtkWidget parent_instance;

  DossierCourant *courant;
  const CarnetGenre *genre;
  char *dossier;  /* the one that is shown */
  gboolean tous;  /* and not only the first ones */

  GtkWidget *carte;
  GtkWidget *ajouter;
  GtkWidget *liste;
  GtkWidget *vide;
  GtkWidget *plus;
};

G_DEFINE_FINAL_TYPE (CarnetCard, carnet_card, GTK_TYPE_WIDGET)

static Repository *
get_repository (CarnetCard *self)
{
  return dossier_courant_get_repository (self->courant);
}

static void
modifier_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CarnetCard *self = JALONS_CARNET_CARD (widget);

  self->genre->saisir (widget, self->courant, g_variant_get_string (parameter, NULL));
}

static void
supprimer_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  CarnetCard *self = JALONS_CARNET_CARD (widget);
  g_autoptr (GError) error = NULL;

  if (self->genre->effacer (get_repository (self), g_variant_get_string (parameter, NULL), &error))
    dossier_courant_show_toast (widget, _(self->genre->efface), TRUE);
  else
    dossier_courant_show_error (widget, error);
}

static void refresh_cb (CarnetCard *self);

static void
statut_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  CarnetCard *self = JALONS_CARNET_CARD (widget);
  g_autoptr (GError) error = NULL;
  const char *uuid;
  const char *statut;
  const char *dit;

  g_variant_get (parameter, "(&s&s)", &uuid, &statut);
  dit = self->genre->set_statut (get_repository (self), uuid, statut, &error);
  if (dit != NULL)
    {
      dossier_courant_show_toast (widget, dit, TRUE);
      return;
    }
  dossier_courant_show_error (widget, error);
  /* The box says again what is so. */
  refresh_cb (self);
}

static void
ajouter_cb (CarnetCard *self)
{
  self->genre->saisir (GTK_WIDGET (self), self->courant, NULL);
}

static void
plus_cb (CarnetCard *self)
{
  self->tous = !self->tous;
  refresh_cb (self);
}

/* Where the keyboard was, by the place of its line: a ticked one may have left. */
static int
find_focused (CarnetCard *self)
{
  GtkWidget *choisie = gtk_widget_get_focus_child (self->liste);
  int rang = 0;

  if (choisie == NULL)
    return -1;
  for (GtkWidget *ligne = gtk_widget_get_first_child (self->liste); ligne != choisie;
       ligne = gtk_widget_get_next_sibling (ligne))
    rang++;

  return rang;
}

static void
restore_focus (CarnetCard *self,
               const char *uuid,
               int         rang)
{
  GtkWidget *cible = NULL;
  int i = 0;

  for (GtkWidget *ligne = gtk_widget_get_first_child (self->liste); ligne != NULL;
       ligne = gtk_widget_get_next_sibling (ligne), i++)
    if (g_strcmp0 (carnet_ligne_get_uuid (ligne), uuid) == 0)
      {
        carnet_ligne_grab_focus (ligne);
        return;
      }
    else if (i <= rang)
      {
        cible = ligne;
      }

  if (cible != NULL)
    carnet_ligne_grab_focus (cible);
  else
    gtk_widget_grab_focus (self->ajouter);
}

static void
show_more (CarnetCard *self,
           guint       n,
           guint       n_premiers)
{
  g_autofree char *texte = self->tous ? g_strdup (_("Show fewer"))
                                      : g_strdup_printf (_("Show all (%u)"), n);

  gtk_button_set_label (GTK_BUTTON (self->plus), texte);
  gtk_widget_set_visible (self->plus, n > n_premiers);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->plus), GTK_ACCESSIBLE_STATE_EXPANDED,
                               self->tous, -1);
}

static void
refresh_cb (CarnetCard *self)
{
  DossierComplet *complet = dossier_courant_get_complet (self->courant);
  const gboolean writable = dossier_courant_is_writable (self->courant);
  const int rang = find_focused (self);
  g_autofree char *focus = NULL;
  g_autoptr (GPtrArray) fiches = NULL;
  guint n_premiers = 0;

  if (rang >= 0)
    focus = g_strdup (carnet_ligne_get_uuid (gtk_widget_get_focus_child (self->liste)));
  boite_clear (self->liste);
  if (complet == NULL)
    return;

  if (g_strcmp0 (self->dossier, dossier_courant_get_uuid (self->courant)) != 0)
    {
      g_free (self->dossier);
      self->dossier = g_strdup (dossier_courant_get_uuid (self->courant));
      self->tous = FALSE;
    }
  fiches = self->genre->lister (complet, &n_premiers);
  for (guint i = 0; i < (self->tous ? fiches->len : n_premiers); i++)
    gtk_box_append (GTK_BOX (self->liste), self->genre->creer_ligne (fiches->pdata[i], writable));
  gtk_widget_set_visible (self->liste, self->tous ? fiches->len > 0 : n_premiers > 0);
  gtk_widget_set_visible (self->vide, fiches->len == 0);
  gtk_widget_set_visible (self->ajouter, writable);
  show_more (self, fiches->len, n_premiers);
  if (rang >= 0)
    restore_focus (self, focus, rang);
}

static void
carnet_card_dispose (GObject *object)
{
  CarnetCard *self = JALONS_CARNET_CARD (object);

  g_clear_pointer (&self->carte, gtk_widget_unparent);
  g_clear_object (&self->courant);
  g_clear_pointer (&self->dossier, g_free);

  G_OBJECT_CLASS (carnet_card_parent_class)->dispose (object);
}

static void
carnet_card_class_init (CarnetCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = carnet_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "carnetcard");
  gtk_widget_class_install_action (widget_class, CARNET_MODIFIER, "s", modifier_cb);
  gtk_widget_class_install_action (widget_class, CARNET_SUPPRIMER, "s", supprimer_cb);
  gtk_widget_class_install_action (widget_class, CARNET_STATUT, "(ss)", statut_cb);
}

static GtkWidget *
create_button (CarnetCard *self,
               const char *label,
               GCallback   callback)
{
  GtkWidget *bouton = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (bouton, "flat");
  gtk_widget_add_css_class (bouton, "small-button");
  g_signal_connect_object (bouton, "clicked", callback, self, G_CONNECT_SWAPPED);

  return bouton;
}

static void
carnet_card_init (CarnetCard *self)
{
  self->liste = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 10,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, NULL);
}

static GtkWidget *
create (const CarnetGenre *genre,
        DossierCourant    *courant)
{
  CarnetCard *self = g_object_new (TYPE_CARNET_CARD, NULL);

  self->genre = genre;
  self->courant = g_object_ref (courant);
  self->carte = carte_new (_(genre->titre));
  self->ajouter = create_button (self, _(genre->ajouter), G_CALLBACK (ajouter_cb));
  self->vide = carte_texte_new (_(genre->vide), "secondary");
  self->plus = create_button (self, "", G_CALLBACK (plus_cb));
  gtk_widget_set_halign (self->plus, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->plus, "carnet-plus");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->liste), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(genre->titre), -1);
  carte_add_end (self->carte, self->ajouter);
  carte_add (self->carte, self->liste);
  carte_add (self->carte, self->vide);
  carte_add (self->carte, self->plus);
  gtk_widget_set_parent (self->carte, GTK_WIDGET (self));
  g_signal_connect_object (courant, "changed", G_CALLBACK (refresh_cb), self, G_CONNECT_SWAPPED);
  refresh_cb (self);

  return GTK_WIDGET (self);
}

/**
 * echanges_card_new:
 * @courant: the dossier
 *
 * Returns: (transfer floating): its calls and mails, the latest first
 */
GtkWidget *
echanges_card_new (DossierCourant *courant)
{
  return create (&carnet_genre_echanges, courant);
}

/**
 * rappels_card_new:
 * @courant: the dossier
 *
 * Returns: (transfer floating): its reminders, those that are not done
 */
GtkWidget *
rappels_card_new (DossierCourant *courant)
{
  return create (&carnet_genre_rappels, courant);
}

/**
 * demarches_card_new:
 * @courant: the dossier
 *
 * Returns: (transfer floating): the steps of its agent, those that are not finished
 */
GtkWidget *
demarches_card_new (DossierCourant *courant)
{
  return create (&carnet_genre_demarches, courant);
}

/**
 * carnet_card_show_ligne:
 * @uuid: a record
 *
 * Puts the keyboard on a record, shown even where it is one of those that are not at first.
 *
 * Returns: whether the card holds it
 */
gboolean
carnet_card_show_ligne (CarnetCard *self,
                        const char *uuid)
{
  DossierComplet *complet = dossier_courant_get_complet (self->courant);
  g_autoptr (GPtrArray) fiches = NULL;
  guint n_premiers = 0;

  g_return_val_if_fail (JALONS_IS_CARNET_CARD (self), FALSE);

  if (complet == NULL)
    return FALSE;
  fiches = self->genre->lister (complet, &n_premiers);
  for (guint i = 0; i < fiches->len; i++)
    if (g_strcmp0 (fiche_get_uuid (fiches->pdata[i]), uuid) == 0)
      {
        if (i >= n_premiers && !self->tous)
          plus_cb (self);
        restore_focus (self, uuid, -1);
        return TRUE;
      }

  return FALSE;
}
