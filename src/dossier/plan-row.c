/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/plan-row.h"

struct _PlanRow
{
  GtkWidget parent_instance;

  GtkWidget *racine;
  PlanElement *element;
  gulong changed_id;

  GtkWidget *icone;
  GtkWidget *titre;
  GtkWidget *resume;
};

G_DEFINE_FINAL_TYPE (PlanRow, plan_row, GTK_TYPE_WIDGET)

static void
show_element (PlanRow *self)
{
  static const struct
  {
    const char *icone;
    const char *classe;
  } etats[] = {
    [PLAN_A_ECRIRE] = { "entretien-prevu-symbolic", "secondary" },
    [PLAN_EN_COURS] = { "entretien-confirme-symbolic", "accent-text" },
    [PLAN_ECRIT] = { "entretien-tenu-symbolic", "good-text" },
  };
  const PlanEtat etat = plan_element_get_etat (self->element);
  const char *titre = plan_element_get_titre (self->element);
  const char *resume = plan_element_get_resume (self->element);

  gtk_image_set_from_icon_name (GTK_IMAGE (self->icone), etats[etat].icone);
  for (guint i = 0; i < G_N_ELEMENTS (etats); i++)
    if (i != etat)
      gtk_widget_remove_css_class (self->icone, etats[i].classe);
  gtk_widget_add_css_class (self->icone, etats[etat].classe);
  gtk_label_set_label (GTK_LABEL (self->titre), titre);
  gtk_label_set_label (GTK_LABEL (self->resume), resume);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, titre,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, resume, -1);
}

static void
plan_row_dispose (GObject *object)
{
  PlanRow *self = JALONS_PLAN_ROW (object);

  plan_row_set_element (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TYPE_PLAN_ROW);

  G_OBJECT_CLASS (plan_row_parent_class)->dispose (object);
}

static void
plan_row_class_init (PlanRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plan_row_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/dossier/plan-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PlanRow, racine);
  gtk_widget_class_bind_template_child (widget_class, PlanRow, icone);
  gtk_widget_class_bind_template_child (widget_class, PlanRow, titre);
  gtk_widget_class_bind_template_child (widget_class, PlanRow, resume);
}

static void
plan_row_init (PlanRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plan_row_new:
 *
 * Returns: (transfer floating): a row without a part
 */
GtkWidget *
plan_row_new (void)
{
  return g_object_new (TYPE_PLAN_ROW, NULL);
}

/**
 * plan_row_set_element:
 * @element: (nullable): a part of the plan
 *
 * Shows a part and follows it.
 */
void
plan_row_set_element (PlanRow     *self,
                      PlanElement *element)
{
  g_return_if_fail (JALONS_IS_PLAN_ROW (self));

  if (self->element != NULL)
    g_clear_signal_handler (&self->changed_id, self->element);
  g_set_object (&self->element, element);
  if (element == NULL)
    return;

  self->changed_id =
    g_signal_connect_swapped (element, "changed", G_CALLBACK (show_element), self);
  show_element (self);
}
