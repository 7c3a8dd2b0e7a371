/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/dossier-bandeau.h"

#include "dossier/dossier-textes.h"
#include "dossier/statut-menu.h"

struct _DossierBandeau
{
  GtkWidget parent_instance;

  DossierCourant *courant;

  GtkWidget *corps;
  GtkWidget *nom;
  GtkWidget *statut;
  GtkWidget *resume;
  GtkWidget *onglets;
};

G_DEFINE_FINAL_TYPE (DossierBandeau, dossier_bandeau, GTK_TYPE_WIDGET)

static void
refresh_cb (DossierBandeau *self)
{
  DossierComplet *complet = dossier_courant_get_complet (self->courant);
  g_autofree char *nom = NULL;
  g_autofree char *resume = NULL;

  if (complet == NULL)
    return;

  nom = dossier_texte_nom (complet);
  resume = dossier_texte_resume (complet);
  gtk_label_set_markup (GTK_LABEL (self->nom), nom);
  gtk_label_set_label (GTK_LABEL (self->resume), resume);
  gtk_widget_set_tooltip_text (self->resume, resume);
}

static void
dossier_bandeau_dispose (GObject *object)
{
  DossierBandeau *self = JALONS_DOSSIER_BANDEAU (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TYPE_DOSSIER_BANDEAU);
  g_clear_object (&self->courant);

  G_OBJECT_CLASS (dossier_bandeau_parent_class)->dispose (object);
}

static void
dossier_bandeau_class_init (DossierBandeauClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_bandeau_dispose;

  gtk_widget_class_set_css_name (widget_class, "dossierbandeau");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/dossier/dossier-bandeau.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierBandeau, corps);
  gtk_widget_class_bind_template_child (widget_class, DossierBandeau, nom);
  gtk_widget_class_bind_template_child (widget_class, DossierBandeau, statut);
  gtk_widget_class_bind_template_child (widget_class, DossierBandeau, resume);
  gtk_widget_class_bind_template_child (widget_class, DossierBandeau, onglets);
}

static void
dossier_bandeau_init (DossierBandeau *self)
{
  g_type_ensure (TYPE_STATUT_MENU);
  g_type_ensure (TYPE_ONGLETS);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_bandeau_new:
 * @courant: the dossier
 *
 * Returns: (transfer floating): its folded header
 */
GtkWidget *
dossier_bandeau_new (DossierCourant *courant)
{
  DossierBandeau *self = g_object_new (TYPE_DOSSIER_BANDEAU, NULL);

  self->courant = g_object_ref (courant);
  statut_menu_set_courant (JALONS_STATUT_MENU (self->statut), courant);
  g_signal_connect_object (courant, "changed", G_CALLBACK (refresh_cb), self, G_CONNECT_SWAPPED);
  refresh_cb (self);

  return GTK_WIDGET (self);
}

/**
 * dossier_bandeau_get_onglets:
 *
 * Returns: (transfer none): its tabs
 */
Onglets *
dossier_bandeau_get_onglets (DossierBandeau *self)
{
  g_return_val_if_fail (JALONS_IS_DOSSIER_BANDEAU (self), NULL);

  return JALONS_ONGLETS (self->onglets);
}

/**
 * dossier_bandeau_set_mince:
 * @mince: whether the room is small
 *
 * Puts the tabs under the name rather than beside it.
 */
void
dossier_bandeau_set_mince (DossierBandeau *self,
                           gboolean        mince)
{
  GtkLayoutManager *disposition;

  g_return_if_fail (JALONS_IS_DOSSIER_BANDEAU (self));

  disposition = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (disposition),
                                  mince ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  onglets_set_mince (JALONS_ONGLETS (self->onglets), mince);
}
