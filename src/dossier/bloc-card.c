/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/bloc-card.h"

#include "dossier/blocs.h"
#include "dossier/ordre-menu.h"
#include "dossier/texte-suivi.h"
#include "widgets/wrap-layout.h"
#include "operations/dossiers.h"
#include "operations/redaction.h"
#include "widgets/focus.h"

#include <glib/gi18n.h>

struct _BlocCard
{
  GtkWidget parent_instance;

  DossierCourant *courant;
  char *uuid;
  gboolean loading;

  GtkWidget *texte;
  GtkWidget *pied;
  GtkWidget *partage;
  GtkWidget *icone;
  GtkWidget *consequence;
  GtkWidget *menu;
};

enum
{
  SIGNAL_TYPED,
  SIGNAL_ADD_REQUESTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BlocCard, bloc_card, GTK_TYPE_WIDGET)

static Repository *
get_repository (BlocCard *self)
{
  return dossier_courant_get_repository (self->courant);
}

static gboolean
write_cb (TexteSuivi  *suivi,
          const char  *ligne,
          const char  *texte,
          gpointer     data,
          GError     **error)
{
  return redaction_write_section (get_repository (data), ligne, texte, error);
}

static void
update_split (BlocCard *self)
{
  g_autofree char *texte = bloc_card_get_texte (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "bloc.diviser",
                                 dossier_courant_is_writable (self->courant)
                                   && blocs_can_split (texte));
}

static void
typed_cb (BlocCard *self)
{
  update_split (self);
  g_signal_emit (self, signals[SIGNAL_TYPED], 0);
}

/* The bar, the check and the words say the same thing three times: none of them is colour alone. */
static void
show_sharing (BlocCard *self,
              gboolean  partage)
{
  const DossierComplet *complet = dossier_courant_get_complet (self->courant);
  const gboolean informe = complet->dossier->employeur_informe != 0;
  const gboolean visible = partage && informe;
  const char *employeur = complet->collectivite != NULL ? complet->collectivite->nom : NULL;
  const char *texte = _("stays between the employee and you");

  if (!informe)
    texte = _("the employer is not informed: nothing can be shared");
  else if (visible)
    texte = employeur != NULL ? employeur : _("the employer");

  gtk_label_set_label (GTK_LABEL (self->consequence), texte);
  gtk_widget_set_tooltip_text (self->consequence, texte);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icone),
                                visible ? "collectivite-symbolic" : "verrou-symbolic");
  if (visible)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "shared");
      gtk_widget_add_css_class (self->pied, "accent-text");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "shared");
      gtk_widget_remove_css_class (self->pied, "accent-text");
    }
}

static void
set_check (BlocCard *self,
           gboolean  partage)
{
  self->loading = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->partage), partage);
  self->loading = FALSE;
  show_sharing (self, partage);
}

static void
share_toggled_cb (BlocCard *self)
{
  const gboolean partage = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->partage));
  g_autoptr (GError) error = NULL;

  if (self->loading || self->uuid == NULL)
    return;

  if (redaction_share_section (get_repository (self), self->uuid, partage, &error))
    {
      dossier_courant_show_toast (GTK_WIDGET (self),
                                  partage ? _("Paragraph shared with the employer")
                                          : _("Paragraph no longer shared"), TRUE);
      return;
    }
  set_check (self, !partage);
  dossier_courant_show_error (GTK_WIDGET (self), error);
}

static void
add_cb (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_ADD_REQUESTED], 0);
}

/* The blocks of its section that come just before and just after it. */
static gboolean
find_place (BlocCard *self,
            guint    *place)
{
  GPtrArray *sections = dossier_courant_get_complet (self->courant)->sections;

  for (*place = 0; *place < sections->len; (*place)++)
    if (g_strcmp0 (fiche_get_uuid (g_ptr_array_index (sections, *place)), self->uuid) == 0)
      return TRUE;

  return FALSE;
}

static void
move (BlocCard *self,
      gint      pas)
{
  g_autoptr (GPtrArray) changees = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  GPtrArray *sections;
  guint place;

  texte_suivi_save (JALONS_TEXTE_SUIVI (self->texte));
  sections = dossier_courant_get_complet (self->courant)->sections;
  if (!find_place (self, &place) || (gint) place + pas < 0 || place + pas >= sections->len)
    return;
  if (!ordre_swap (sections, place, place + pas, changees))
    return;

  if (fiches_save (get_repository (self), "section", (Fiche **) changees->pdata, changees->len,
                   &error))
    dossier_courant_show_toast (GTK_WIDGET (self), _("Paragraph moved"), TRUE);
  else
    dossier_courant_show_error (GTK_WIDGET (self), error);
}

static void
move_up_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  move (JALONS_BLOC_CARD (widget), -1);
}

static void
move_down_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  move (JALONS_BLOC_CARD (widget), 1);
}

static void
delete_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  BlocCard *self = JALONS_BLOC_CARD (widget);
  GtkWidget *page = gtk_widget_get_parent (widget);
  g_autoptr (GtkWidget) alive = g_object_ref (widget);
  g_autofree char *uuid = NULL;
  g_autoptr (GError) error = NULL;

  /* What is typed is kept first: undoing then gives the whole text back. */
  texte_suivi_unbind (JALONS_TEXTE_SUIVI (self->texte));
  uuid = g_strdup (self->uuid);
  if (redaction_delete_section (get_repository (self), uuid, &error))
    dossier_courant_show_toast (page, _("Paragraph deleted"), TRUE);
  else
    dossier_courant_show_error (page, error);
}

static void
split_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  BlocCard *self = JALONS_BLOC_CARD (widget);
  g_autoptr (GtkWidget) alive = g_object_ref (widget);
  g_autoptr (GError) error = NULL;

  if (!texte_suivi_save (JALONS_TEXTE_SUIVI (self->texte)))
    return;
  if (blocs_split (self->courant, self->uuid, &error))
    dossier_courant_show_toast (widget, _("Paragraph split"), TRUE);
  else
    dossier_courant_show_error (widget, error);
}

static gboolean
bloc_card_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (JALONS_BLOC_CARD (widget)->texte);
}

static void
bloc_card_dispose (GObject *object)
{
  BlocCard *self = JALONS_BLOC_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TYPE_BLOC_CARD);
  g_clear_object (&self->courant);
  g_clear_pointer (&self->uuid, g_free);

  G_OBJECT_CLASS (bloc_card_parent_class)->dispose (object);
}

static void
bloc_card_class_init (BlocCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bloc_card_dispose;
  widget_class->grab_focus = bloc_card_grab_focus;
  widget_class->focus = focus_among_children;

  signals[SIGNAL_TYPED] = g_signal_new ("typed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ADD_REQUESTED] =
    g_signal_new ("add-requested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);

  g_type_ensure (TYPE_TEXTE_SUIVI);
  g_type_ensure (TYPE_WRAP_LAYOUT);
  gtk_widget_class_install_action (widget_class, ORDRE_MONTER, NULL, move_up_cb);
  gtk_widget_class_install_action (widget_class, ORDRE_DESCENDRE, NULL, move_down_cb);
  gtk_widget_class_install_action (widget_class, ORDRE_SUPPRIMER, NULL, delete_cb);
  gtk_widget_class_install_action (widget_class, "bloc.ajouter", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "bloc.diviser", NULL, split_cb);
  ordre_menu_bind_keys (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "bloc.ajouter", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK,
                                       "bloc.ajouter", NULL);
  gtk_widget_class_set_css_name (widget_class, "bloccard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/dossier/bloc-card.ui");
  gtk_widget_class_bind_template_child (widget_class, BlocCard, texte);
  gtk_widget_class_bind_template_child (widget_class, BlocCard, pied);
  gtk_widget_class_bind_template_child (widget_class, BlocCard, partage);
  gtk_widget_class_bind_template_child (widget_class, BlocCard, icone);
  gtk_widget_class_bind_template_child (widget_class, BlocCard, consequence);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, share_toggled_cb);
}

static void
bloc_card_init (BlocCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->menu = ordre_menu_new (_("Move or delete this paragraph"));
  ordre_menu_append (self->menu, _("Split into paragraphs"), "bloc.diviser");
  gtk_box_append (GTK_BOX (self->pied), self->menu);
}

/**
 * bloc_card_new:
 * @courant: the dossier
 *
 * Returns: (transfer floating): a card without a block
 */
GtkWidget *
bloc_card_new (DossierCourant *courant)
{
  BlocCard *self = g_object_new (TYPE_BLOC_CARD, NULL);

  self->courant = g_object_ref (courant);
  texte_suivi_set_courant (JALONS_TEXTE_SUIVI (self->texte), courant, _("Text of the paragraph"));
  texte_suivi_set_write (JALONS_TEXTE_SUIVI (self->texte), write_cb, self);
  return GTK_WIDGET (self);
}

/**
 * bloc_card_set_bloc:
 * @section: the block, as it is kept
 * @rang: its place among the blocks of its section, from 0
 * @total: how many blocks the section has
 *
 * Shows a block, or takes over what changed in it; what is being typed stays.
 */
void
bloc_card_set_bloc (BlocCard *self,
                    Section  *section,
                    guint     rang,
                    guint     total)
{
  g_autofree char *nom = g_strdup_printf (_("Paragraph %u of %u"), rang + 1, total);
  const gboolean writable = dossier_courant_is_writable (self->courant);
  const DossierComplet *complet = dossier_courant_get_complet (self->courant);

  g_return_if_fail (JALONS_IS_BLOC_CARD (self));

  g_free (self->uuid);
  self->uuid = g_strdup (fiche_get_uuid (JALONS_FICHE (section)));
  set_check (self, section->partage_employeur == 1);
  gtk_widget_set_sensitive (self->partage, writable && complet->dossier->employeur_informe != 0);
  ordre_menu_set_enabled (GTK_WIDGET (self), writable && rang > 0, writable && rang + 1 < total,
                          writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "bloc.ajouter", writable);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, nom, -1);
  texte_suivi_bind (JALONS_TEXTE_SUIVI (self->texte), section_table.nom, self->uuid, "texte",
                    section->texte);
  update_split (self);
}

/**
 * bloc_card_get_uuid:
 *
 * Returns: (nullable): the block that is shown
 */
const char *
bloc_card_get_uuid (BlocCard *self)
{
  return self->uuid;
}

/**
 * bloc_card_get_texte:
 *
 * Returns: (transfer full): what is typed
 */
char *
bloc_card_get_texte (BlocCard *self)
{
  return texte_suivi_get_texte (JALONS_TEXTE_SUIVI (self->texte));
}

/**
 * bloc_card_leave:
 *
 * Saves what is typed: the card goes away or shows another block.
 */
void
bloc_card_leave (BlocCard *self)
{
  texte_suivi_unbind (JALONS_TEXTE_SUIVI (self->texte));
}
